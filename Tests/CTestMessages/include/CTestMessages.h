#include "hansa/testing/v1/conformance.pb-c.h"
#include "hansa/testing/v1/kinds.pb-c.h"
#include "hansa/testing/v1/names.pb-c.h"
#include "hansa/testing/v1/parcels.pb-c.h"
