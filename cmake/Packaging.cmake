# What is installed where, and how CPack wraps it: component "cli" is the package ropewalk-cli, "window" is ropewalk,
# which starts the programs of the other for its loads and its lab.
#
# Manual pages, completions and icons are made only with ROPEWALK_PACKAGING, because they take the finished programs
# and rsvg-convert. SOURCE_DATE_EPOCH is honoured: the same sources give the same .deb.
include(GNUInstallDirs)

set(ROPEWALK_ID dev.ropewalk.Ropewalk)
set(ROPEWALK_CONTACT "The Ropewalk project <hello@ropewalk.dev>")
set(linux_files ${PROJECT_SOURCE_DIR}/installer/linux)
set(made ${PROJECT_BINARY_DIR}/packaging)

if(NOT (APPLE AND ROPEWALK_PACKAGING)) # Which has a bundle.
    install(TARGETS ropewalk-cli ropewalk-lab RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT cli)
    if(TARGET ropewalk)
        install(TARGETS ropewalk RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT window)
    endif()
endif()
if(NOT ROPEWALK_PACKAGING)
    return()
endif()

# The date of a release stands in the changelog, and nowhere else.
file(STRINGS ${PROJECT_SOURCE_DIR}/CHANGELOG.md heading REGEX "^## ${PROJECT_VERSION} \\(" LIMIT_COUNT 1)
if(NOT heading MATCHES "\\(([0-9]+-[0-9]+-[0-9]+)\\)")
    message(FATAL_ERROR "CHANGELOG.md has no heading '## ${PROJECT_VERSION} (YYYY-MM-DD)'.")
endif()
set(ROPEWALK_DATE ${CMAKE_MATCH_1})

# What the programs are made of. The commit is the version's, as in src/about.
get_directory_property(ROPEWALK_COMMIT DIRECTORY ${PROJECT_SOURCE_DIR}/src/about DEFINITION ROPEWALK_COMMIT)
get_directory_property(nlohmann_json_VERSION DIRECTORY ${PROJECT_SOURCE_DIR}/src/scenario DEFINITION nlohmann_json_VERSION)
find_file(qcustomplot_header qcustomplot.h HINTS ${ROPEWALK_QCUSTOMPLOT_SOURCE} NO_CACHE)
file(STRINGS ${qcustomplot_header} line REGEX "QCUSTOMPLOT_VERSION_STR" LIMIT_COUNT 1)
string(REGEX MATCH "[0-9.]+[0-9]" ROPEWALK_QCUSTOMPLOT_VERSION "${line}")
set(ROPEWALK_QCUSTOMPLOT_LINK DYNAMIC_LINK)
if(ROPEWALK_QCUSTOMPLOT_SOURCE)
    set(ROPEWALK_QCUSTOMPLOT_LINK STATIC_LINK)
endif()
foreach(package ropewalk ropewalk-cli)
    configure_file(${PROJECT_SOURCE_DIR}/installer/${package}.spdx.json.in ${made}/${package}.spdx.json @ONLY)
endforeach()
if(APPLE)
    include(MacBundle)
    return()
endif()

execute_process(COMMAND date -u -R -d ${ROPEWALK_DATE} OUTPUT_VARIABLE ROPEWALK_DATE_RFC2822
    OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
configure_file(${linux_files}/changelog.in ${made}/changelog @ONLY)
configure_file(${linux_files}/${ROPEWALK_ID}.metainfo.xml.in ${made}/${ROPEWALK_ID}.metainfo.xml @ONLY)

find_program(GZIP_PROGRAM gzip REQUIRED)
find_program(RSVG_CONVERT rsvg-convert REQUIRED)

# ropewalk_zip(SOURCE RESULT): without a name and a time, so that it is always the same.
function(ropewalk_zip source result)
    add_custom_command(OUTPUT ${result} COMMAND ${GZIP_PROGRAM} -9nc ${source} > ${result} DEPENDS ${source} VERBATIM)
endfunction()

# ropewalk_manual(PROGRAM COMPONENT): its page and its completions, from its own options.
function(ropewalk_manual program component)
    foreach(format man bash fish zsh)
        add_custom_command(OUTPUT ${made}/${program}.${format}
            COMMAND ${program} --print-manual ${format} > ${made}/${program}.${format}
            DEPENDS ${program} VERBATIM)
    endforeach()
    ropewalk_zip(${made}/${program}.man ${made}/${program}.1.gz)
    add_custom_target(${program}-manual ALL
        DEPENDS ${made}/${program}.1.gz ${made}/${program}.bash ${made}/${program}.fish ${made}/${program}.zsh)
    install(FILES ${made}/${program}.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT ${component})
    install(FILES ${made}/${program}.bash RENAME ${program}
        DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions COMPONENT ${component})
    install(FILES ${made}/${program}.fish
        DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d COMPONENT ${component})
    install(FILES ${made}/${program}.zsh RENAME _${program}
        DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions COMPONENT ${component})
endfunction()

# ropewalk_documents(PACKAGE COMPONENT)
function(ropewalk_documents package component)
    install(FILES ${made}/changelog.gz ${made}/CHANGELOG.md.gz ${made}/${package}.spdx.json ${linux_files}/copyright
        DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${package} COMPONENT ${component})
endfunction()

ropewalk_zip(${made}/changelog ${made}/changelog.gz)
ropewalk_zip(${PROJECT_SOURCE_DIR}/CHANGELOG.md ${made}/CHANGELOG.md.gz)
ropewalk_zip(${linux_files}/ropewalk-lab.1 ${made}/ropewalk-lab.1.gz)
add_custom_target(package-documents ALL
    DEPENDS ${made}/changelog.gz ${made}/CHANGELOG.md.gz ${made}/ropewalk-lab.1.gz)
ropewalk_documents(ropewalk-cli cli)
ropewalk_documents(ropewalk window)
ropewalk_manual(ropewalk-cli cli)
install(FILES ${made}/ropewalk-lab.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT cli)

if(TARGET ropewalk)
    ropewalk_manual(ropewalk window)
    set(shared ${CMAKE_INSTALL_DATADIR})
    set(drawing ${PROJECT_SOURCE_DIR}/resources/icons/ropewalk.svg)
    install(FILES ${linux_files}/${ROPEWALK_ID}.desktop DESTINATION ${shared}/applications COMPONENT window)
    install(FILES ${linux_files}/${ROPEWALK_ID}.xml DESTINATION ${shared}/mime/packages COMPONENT window)
    install(FILES ${made}/${ROPEWALK_ID}.metainfo.xml DESTINATION ${shared}/metainfo COMPONENT window)
    install(FILES ${drawing} RENAME ${ROPEWALK_ID}.svg
        DESTINATION ${shared}/icons/hicolor/scalable/apps COMPONENT window)
    foreach(size 16 22 24 32 48 64 128 256 512)
        set(icon ${made}/icons/${size}.png)
        add_custom_command(OUTPUT ${icon} COMMAND ${CMAKE_COMMAND} -E make_directory ${made}/icons
            COMMAND ${RSVG_CONVERT} -w ${size} -h ${size} -o ${icon} ${drawing} DEPENDS ${drawing} VERBATIM)
        list(APPEND icons ${icon})
        install(FILES ${icon} RENAME ${ROPEWALK_ID}.png
            DESTINATION ${shared}/icons/hicolor/${size}x${size}/apps COMPONENT window)
    endforeach()
    add_custom_target(package-icons ALL DEPENDS ${icons})
endif()

set(CPACK_PACKAGE_NAME ropewalk)
set(CPACK_PACKAGE_VENDOR "The Ropewalk project")
set(CPACK_PACKAGE_CONTACT "${ROPEWALK_CONTACT}")
set(CPACK_PACKAGE_HOMEPAGE_URL "${PROJECT_HOMEPAGE_URL}")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "workbench for people who work with sockets")
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_PACKAGE_CHECKSUM SHA256)
set(CPACK_STRIP_FILES ON)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_COMPONENTS_ALL cli window)
set(CPACK_COMPONENT_CLI_DESCRIPTION
    "Runs servers, clients, relays and proxies from a terminal or a script: with\nframings, rules, faults that a seed repeats, loads, and a control channel.")
set(CPACK_COMPONENT_WINDOW_DESCRIPTION
    "Runs many servers and clients at once in one window, shows every connection\nand every byte between them, and lets the person hold, edit and break what\nthey say.")

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_PACKAGE_SECTION net)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_CLI_PACKAGE_NAME ropewalk-cli)
set(CPACK_DEBIAN_WINDOW_PACKAGE_NAME ropewalk)
# The SVG icon engine is loaded by name, so that nothing else asks for it.
set(CPACK_DEBIAN_WINDOW_PACKAGE_DEPENDS
    "ropewalk-cli (= ${PROJECT_VERSION}), libqt6svg6, fonts-inter-variable, fonts-jetbrains-mono")
set(CPACK_DEBIAN_WINDOW_PACKAGE_RECOMMENDS "ca-certificates, fonts-noto-cjk, qt6-wayland")

set(CPACK_RPM_FILE_NAME RPM-DEFAULT)
set(CPACK_RPM_COMPONENT_INSTALL ON)
set(CPACK_RPM_CLI_PACKAGE_NAME ropewalk-cli)
set(CPACK_RPM_WINDOW_PACKAGE_NAME ropewalk)
set(CPACK_RPM_CLI_PACKAGE_SUMMARY "Servers, clients and relays in a terminal")
set(CPACK_RPM_WINDOW_PACKAGE_SUMMARY "Workbench for people who work with sockets")
set(CPACK_RPM_CLI_PACKAGE_DESCRIPTION "${CPACK_COMPONENT_CLI_DESCRIPTION}")
set(CPACK_RPM_WINDOW_PACKAGE_DESCRIPTION "${CPACK_COMPONENT_WINDOW_DESCRIPTION}")
set(CPACK_RPM_WINDOW_PACKAGE_REQUIRES "ropewalk-cli = ${PROJECT_VERSION}")
set(CPACK_RPM_PACKAGE_LICENSE GPL-3.0-or-later)
set(CPACK_RPM_PACKAGE_GROUP Applications/Internet)
set(CPACK_RPM_PACKAGE_RELOCATABLE OFF)
set(CPACK_RPM_NO_INSTALL_PREFIX_RELOCATION ON)
set(CPACK_RPM_SPEC_MORE_DEFINE "%define _build_id_links none\n%define clamp_mtime_to_source_date_epoch 1")
# Folders that other packages own.
set(CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION
    /usr/share/applications /usr/share/bash-completion /usr/share/bash-completion/completions /usr/share/doc
    /usr/share/fish /usr/share/fish/vendor_completions.d /usr/share/icons /usr/share/icons/hicolor
    /usr/share/icons/hicolor/scalable /usr/share/icons/hicolor/scalable/apps /usr/share/man /usr/share/man/man1
    /usr/share/metainfo /usr/share/mime /usr/share/mime/packages /usr/share/zsh /usr/share/zsh/vendor-completions)
foreach(size 16 22 24 32 48 64 128 256 512)
    list(APPEND CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION
        /usr/share/icons/hicolor/${size}x${size} /usr/share/icons/hicolor/${size}x${size}/apps)
endforeach()
include(CPack)
