# A hundred test programs are linked from the same libraries: LLD takes a quarter of the time that ld does.
find_program(ROPEWALK_LLD ld.lld)
mark_as_advanced(ROPEWALK_LLD)
if(ROPEWALK_LLD AND CMAKE_BUILD_TYPE STREQUAL "Debug" AND NOT CMAKE_CROSSCOMPILING)
    add_link_options(-fuse-ld=lld)
endif()
