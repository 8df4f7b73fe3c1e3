# One static library per layer, and the only place where a layer may name what it stands on.
#
#   ropewalk_layer(qtloop SOURCES qt_reactor_host.cpp … USES reactor QT Core)
#
# makes target `ropewalk_qtloop`. tests/tools/check_layers.py reads the same calls and fails the build
# when an #include goes past them. LIBRARIES names what is neither a layer nor Qt.
function(ropewalk_layer name)
    cmake_parse_arguments(PARSE_ARGV 1 layer "" "" "SOURCES;USES;QT;LIBRARIES")
    add_library(ropewalk_${name} STATIC ${layer_SOURCES})
    target_include_directories(ropewalk_${name} PUBLIC ${PROJECT_SOURCE_DIR}/src ${PROJECT_SOURCE_DIR})
    list(TRANSFORM layer_USES PREPEND ropewalk_)
    list(TRANSFORM layer_QT PREPEND Qt6::)
    target_link_libraries(ropewalk_${name}
        PUBLIC ${layer_USES} ${layer_QT} ${layer_LIBRARIES} PRIVATE ropewalk_warnings)
    if(layer_QT)
        set_target_properties(ropewalk_${name} PROPERTIES AUTOMOC ON)
    endif()
    if(name STREQUAL "plots")
        # QCustomPlot takes a macro back that the precompiled headers share.
    elseif("Qt6::Widgets" IN_LIST layer_QT)
        ropewalk_use_precompiled_header(ropewalk_${name} widgets)
    elseif(layer_QT)
        ropewalk_use_precompiled_header(ropewalk_${name} core)
    elseif(NOT layer_LIBRARIES)
        ropewalk_use_precompiled_header(ropewalk_${name} standard)
    endif()
endfunction()

# Lets a layer include <system/...>, whose headers have one name and a text for each platform.
function(ropewalk_uses_system_headers name)
    target_include_directories(ropewalk_${name}
        PRIVATE ${PROJECT_SOURCE_DIR}/src/platform/$<IF:$<BOOL:${WIN32}>,windows,posix>)
endfunction()

# Tests of the layers that are free of Qt, which the label "core" selects: `core_tests` builds them and nothing else.
function(ropewalk_core_test name target)
    set_property(TEST ${name} APPEND PROPERTY LABELS core)
    if(NOT TARGET core_tests)
        add_custom_target(core_tests)
    endif()
    add_dependencies(core_tests ${target})
endfunction()

# ropewalk_test(reactor/tst_poller USES reactor) adds a test named "reactor/tst_poller", whose source is
# tests/reactor/tst_poller.cpp. DISPLAY runs it in a real window under Xvfb instead of offscreen.
function(ropewalk_test path)
    cmake_parse_arguments(PARSE_ARGV 1 test "DISPLAY" "" "SOURCES;USES;QT;LIBRARIES")
    if(path IN_LIST ROPEWALK_TESTS_ELSEWHERE)
        return()
    endif()
    string(REPLACE "/" "_" target ${path})
    get_filename_component(name ${path} NAME)
    # One moc for one file, in place of AUTOMOC's look at everything.
    set(generated ${CMAKE_CURRENT_BINARY_DIR}/moc/${target})
    add_executable(${target} ${PROJECT_SOURCE_DIR}/tests/${path}.cpp ${generated}/${name}.moc ${test_SOURCES})
    qt6_generate_moc(${PROJECT_SOURCE_DIR}/tests/${path}.cpp ${generated}/${name}.moc TARGET ${target})
    set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    target_include_directories(${target} PRIVATE $<$<BOOL:${WIN32}>:${PROJECT_SOURCE_DIR}/tests/windows>
        ${PROJECT_SOURCE_DIR}/tests ${generated})
    list(TRANSFORM test_USES PREPEND ropewalk_)
    list(TRANSFORM test_QT PREPEND Qt6::)
    target_link_libraries(${target} PRIVATE
        ${test_USES} ${test_QT} ${test_LIBRARIES} Qt6::Test ropewalk_warnings)
    if(test_USES MATCHES "^ropewalk_(theme|widgets)$")
        ropewalk_use_precompiled_header(${target} widget_test)
    elseif(NOT path MATCHES "^(ui|cli|bench)/" AND "${test_USES};${test_QT}" MATCHES "qtloop|workbench|Qt6::Network")
        ropewalk_use_precompiled_header(${target} network_test)
    elseif(path MATCHES "^(base|reactor|defer|net|protocols)/")
        ropewalk_use_precompiled_header(${target} test)
    endif()
    if(test_DISPLAY)
        add_test(NAME ${path} COMMAND ${PROJECT_SOURCE_DIR}/tests/tools/with_display.sh $<TARGET_FILE:${target}>)
        set_tests_properties(${path} PROPERTIES TIMEOUT 120
            ENVIRONMENT "LSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/tools/lsan.supp:print_suppressions=0")
    else()
        add_test(NAME ${path} COMMAND ${target})
        set(environment "QT_QPA_PLATFORM=offscreen")
        if(ROPEWALK_SANITIZE STREQUAL "thread")
            list(APPEND environment "TSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/tools/tsan.supp")
        endif()
        set_tests_properties(${path} PROPERTIES ENVIRONMENT "${environment}" TIMEOUT 60)
    endif()
    if(path MATCHES "^(base|about|reactor|defer|net|protocols)/")
        ropewalk_core_test(${path} ${target})
    endif()
endfunction()

# ropewalk_fuzz(endpoint_string USES net) builds tests/fuzz/fuzz_endpoint_string.cpp, which defines
# LLVMFuzzerTestOneInput. Clang links libFuzzer; other compilers link a driver that mutates the seeds in
# tests/fuzz/corpus/endpoint_string itself, so that the test command needs no second compiler.
function(ropewalk_fuzz name)
    cmake_parse_arguments(PARSE_ARGV 1 fuzz "" "" "USES;QT")
    set(target fuzz_${name})
    add_executable(${target} ${PROJECT_SOURCE_DIR}/tests/fuzz/fuzz_${name}.cpp)
    set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/fuzz)
    list(TRANSFORM fuzz_USES PREPEND ropewalk_)
    list(TRANSFORM fuzz_QT PREPEND Qt6::)
    target_link_libraries(${target} PRIVATE ${fuzz_USES} ${fuzz_QT} ropewalk_warnings)
    if(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
        target_compile_options(${target} PRIVATE -fsanitize=fuzzer)
        target_link_options(${target} PRIVATE -fsanitize=fuzzer)
    else()
        target_link_libraries(${target} PRIVATE ropewalk_fuzz_driver)
    endif()
    # libFuzzer keeps what it finds in the first folder it is given: not in the sources.
    file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/fuzz/found/${name})
    add_test(NAME fuzz/${name} COMMAND ${target} -max_total_time=3
        ${CMAKE_BINARY_DIR}/fuzz/found/${name} ${PROJECT_SOURCE_DIR}/tests/fuzz/corpus/${name})
    set_tests_properties(fuzz/${name} PROPERTIES TIMEOUT 120)
    if(fuzz_USES MATCHES "^ropewalk_(base|net|protocols)$")
        ropewalk_core_test(fuzz/${name} ${target})
    endif()
endfunction()
