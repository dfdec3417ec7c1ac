#include "hansa/testing/v1/kinds.pb-c.h"
