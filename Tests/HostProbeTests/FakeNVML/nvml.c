// nvml.c: a libnvidia-ml.so.1 of an HGX H200 for the tests, which compile it and open it as the real one is opened.
//
// Declared here as in NVIDIA's nvml.h (12.2), not as HostProbe reads it, so that a wrong layout there shows. -D chooses a variant:
// NO_DRIVER, OLD_DRIVER (lacks what is newer than 2019), FAULTS, MIG, BRIDGES, DOMAIN, GPUS=n.

#include <stdio.h>
#include <string.h>

#ifndef GPUS
#define GPUS 8
#endif

typedef int nvmlReturn_t;
typedef struct nvmlDevice_st *nvmlDevice_t;
enum { OK = 0, INVALID_ARGUMENT = 2, NOT_SUPPORTED = 3, NOT_FOUND = 6, DRIVER_NOT_LOADED = 9, GPU_IS_LOST = 15 };

typedef struct {
    char busIdLegacy[16];
    unsigned int domain, bus, device, pciDeviceId, pciSubSystemId;
    char busId[32];
} nvmlPciInfo_t;
typedef struct {
    unsigned long long total, free, used;
} nvmlMemory_t;
typedef struct {
    unsigned char clusterUuid[16];
    nvmlReturn_t status;
    unsigned int cliqueId;
    unsigned char state;
} nvmlGpuFabricInfo_t;

// An HGX baseboard's module ids do not follow the PCI bus.
static const unsigned int modules[16] = {2, 4, 3, 1, 7, 5, 8, 6, 9, 10, 11, 12, 13, 14, 15, 16};
static const unsigned int buses[16] = {0x1b, 0x43, 0x52, 0x61, 0x9d, 0xc3, 0xd1, 0xdf, 1, 2, 3, 4, 5, 6, 7, 8};
static char devices[128], instances[128];

static int index_of(nvmlDevice_t device) { return (int)((char *)device - devices); }
static int is_gpu(nvmlDevice_t device) { return (char *)device >= devices && (char *)device < devices + GPUS; }

nvmlReturn_t nvmlInit_v2(void) {
#ifdef NO_DRIVER
    return DRIVER_NOT_LOADED;
#else
    return OK;
#endif
}
nvmlReturn_t nvmlShutdown(void) { return OK; }
nvmlReturn_t nvmlSystemGetDriverVersion(char *version, unsigned int length) {
    snprintf(version, length, "550.90.07");
    return OK;
}
nvmlReturn_t nvmlDeviceGetCount_v2(unsigned int *count) {
    *count = GPUS;
    return OK;
}
nvmlReturn_t nvmlDeviceGetHandleByIndex_v2(unsigned int index, nvmlDevice_t *device) {
    if (index >= GPUS) return INVALID_ARGUMENT;
#ifdef FAULTS
    if (index == 7) return GPU_IS_LOST;
#endif
    *device = (nvmlDevice_t)&devices[index];
    return OK;
}
nvmlReturn_t nvmlDeviceGetName(nvmlDevice_t device, char *name, unsigned int length) {
    snprintf(name, length, is_gpu(device) ? "NVIDIA H200" : "NVIDIA H200 MIG 1g.18gb");
    return OK;
}
nvmlReturn_t nvmlDeviceGetUUID(nvmlDevice_t device, char *uuid, unsigned int length) {
    snprintf(uuid, length, "GPU-00000000-0000-0000-0000-00000000000%x", index_of(device));
    return OK;
}
nvmlReturn_t nvmlDeviceGetMemoryInfo(nvmlDevice_t device, nvmlMemory_t *memory) {
    *memory = (nvmlMemory_t){143771ull << 20, 143000ull << 20, 771ull << 20};
    return OK;
}
nvmlReturn_t nvmlDeviceGetPciInfo_v3(nvmlDevice_t device, nvmlPciInfo_t *pci) {
    memset(pci, 0, sizeof *pci);
    pci->bus = index_of(device) < 16 ? buses[index_of(device)] : 0x100 + (unsigned int)index_of(device);
    snprintf(pci->busId, sizeof pci->busId, "00000000:%02X:00.0", pci->bus);
    return OK;
}
nvmlReturn_t nvmlDeviceGetNvLinkState(nvmlDevice_t device, unsigned int link, int *isActive) {
    if (link >= 18) return INVALID_ARGUMENT;
    *isActive = 1;
#ifdef FAULTS
    if (index_of(device) == 1 && link > 15) *isActive = 0;
#endif
    return OK;
}
nvmlReturn_t nvmlDeviceGetTotalEccErrors(nvmlDevice_t device, int type, int counter, unsigned long long *count) {
    if (type != 1 || counter != 0) return INVALID_ARGUMENT;
    *count = 0;
#ifdef FAULTS
    if (index_of(device) == 2) *count = 3;
#endif
#ifdef OLD_DRIVER
    return NOT_SUPPORTED;
#else
    return OK;
#endif
}

#ifndef OLD_DRIVER
nvmlReturn_t nvmlDeviceGetNvLinkRemoteDeviceType(nvmlDevice_t device, unsigned int link, int *type) {
#ifdef BRIDGES
    *type = 0;
#else
    *type = 2;
#endif
    return OK;
}
nvmlReturn_t nvmlDeviceGetModuleId(nvmlDevice_t device, unsigned int *module) {
    *module = index_of(device) < 16 ? modules[index_of(device)] : 1 + (unsigned int)index_of(device);
    return OK;
}
nvmlReturn_t nvmlDeviceGetMigMode(nvmlDevice_t device, unsigned int *current, unsigned int *pending) {
#ifdef MIG
    *current = *pending = index_of(device) == 0;
    return index_of(device) == 1 ? NOT_SUPPORTED : OK;
#else
    *current = *pending = 0;
    return OK;
#endif
}
nvmlReturn_t nvmlDeviceGetMigDeviceHandleByIndex(nvmlDevice_t device, unsigned int index, nvmlDevice_t *instance) {
    if (index != 0 && index != 2) return NOT_FOUND;
    *instance = (nvmlDevice_t)&instances[index];
    return OK;
}
nvmlReturn_t nvmlDeviceGetRemappedRows(
    nvmlDevice_t device, unsigned int *correctable, unsigned int *uncorrectable, unsigned int *pending,
    unsigned int *failed) {
    *correctable = 1, *uncorrectable = 1, *pending = 0, *failed = 0;
#ifdef FAULTS
    *failed = index_of(device) == 3;
    *pending = index_of(device) == 4;
#endif
    return OK;
}
nvmlReturn_t nvmlDeviceGetGpuFabricInfo(nvmlDevice_t device, nvmlGpuFabricInfo_t *info) {
    memset(info, 0, sizeof *info);
#ifdef DOMAIN
    memset(info->clusterUuid, 0xab, 16);
    info->cliqueId = 7;
#endif
    return OK;
}
#endif
