#pragma once

// What code that knows addresses needs of the system, where systems differ only in the names of headers.
// CMake chooses the folder; platform/windows has the same header.

#include <arpa/inet.h>
#include <net/if.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
