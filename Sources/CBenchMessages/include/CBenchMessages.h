#include "hansa/bench/v1/bench.pb-c.h"
