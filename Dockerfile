# The image of hansad and hansa, from nothing but the root that Tools/image/stage.sh staged.
#
#   make image        or: Tools/image/stage.sh && docker build --file Dockerfile --tag hansa:local .staging
FROM scratch
COPY root /
COPY --chown=10001:10001 owned /
USER 10001:10001
ENV HOME=/var/lib/hansa \
    HANSA_LISTEN=0.0.0.0:7443 \
    HANSA_HTTP=127.0.0.1:7480 \
    HANSA_DATA_DIR=/var/lib/hansa \
    HANSA_NODE=127.0.0.1:7443 \
    HANSA_CA=/etc/hansa/ca.pem
EXPOSE 7443
STOPSIGNAL SIGTERM
ENTRYPOINT ["/usr/bin/hansad"]
