# What every source is compiled with for Windows 10 and later, and what a program brings to be shown there: nothing
# on other systems.
if(WIN32)
    enable_language(RC)
    add_compile_definitions(WIN32_LEAN_AND_MEAN NOMINMAX UNICODE _UNICODE _WIN32_WINNT=0x0A00)
    # Templates make more sections than the older format counts.
    add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-Wa,-mbig-obj>)
endif()

# ropewalk_windows_program(TARGET "What it is"): an icon, its version, and that its text is UTF-8.
function(ropewalk_windows_program target description)
    if(NOT WIN32)
        return()
    endif()
    set(folder ${CMAKE_BINARY_DIR}/windows)
    set(icon ${folder}/ropewalk.ico)
    if(NOT EXISTS ${icon})
        find_program(RSVG_CONVERT rsvg-convert REQUIRED)
        find_program(ICOTOOL icotool REQUIRED)
        file(MAKE_DIRECTORY ${folder})
        foreach(size 16 24 32 48 64 128 256)
            execute_process(COMMAND ${RSVG_CONVERT} -w ${size} -h ${size} -o ${folder}/${size}.png
                ${PROJECT_SOURCE_DIR}/resources/icons/ropewalk.svg COMMAND_ERROR_IS_FATAL ANY)
            list(APPEND pictures ${folder}/${size}.png)
        endforeach()
        execute_process(COMMAND ${ICOTOOL} -c -o ${icon} ${pictures} COMMAND_ERROR_IS_FATAL ANY)
    endif()
    string(REPLACE "." "," numbers ${PROJECT_VERSION})
    set(manifest ${PROJECT_SOURCE_DIR}/installer/windows/program.manifest)
    configure_file(${PROJECT_SOURCE_DIR}/installer/windows/program.rc.in ${folder}/${target}.rc @ONLY)
    target_sources(${target} PRIVATE ${folder}/${target}.rc)
    set_source_files_properties(${folder}/${target}.rc PROPERTIES OBJECT_DEPENDS ${manifest})
endfunction()
