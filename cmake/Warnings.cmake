# Warnings are errors in our own code; headers of libraries are SYSTEM and keep their peace.
add_library(ropewalk_warnings INTERFACE)
target_compile_options(ropewalk_warnings INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Woverloaded-virtual -Werror)
target_compile_definitions(ropewalk_warnings INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH
    QT_USE_QSTRINGBUILDER QT_NO_NARROWING_CONVERSIONS_IN_CONNECT)
# At -O3 GCC 12 sees in `"a" + std::string` overlaps and copies of half the memory there is (PR 105651, fixed in
# GCC 13), and doubts the engaged half of std::optional and std::variant (PR 80635, PR 105562); -fsanitize=thread
# has it see the former in other builds, too. The development build keeps these warnings.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    target_compile_options(ropewalk_warnings INTERFACE -Wno-restrict
        $<$<NOT:$<CONFIG:Debug>>:-Wno-array-bounds>
        $<$<NOT:$<CONFIG:Debug>>:-Wno-maybe-uninitialized>
        $<$<NOT:$<CONFIG:Debug>>:-Wno-stringop-overflow>)
    if(ROPEWALK_SANITIZE)
        target_compile_options(ropewalk_warnings INTERFACE -Wno-array-bounds)
    endif()
endif()
