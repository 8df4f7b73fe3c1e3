# Ropewalk.app with Qt, the programs of the command line and fonts inside, and a disk image of it. Included by Packaging,
# with ROPEWALK_PACKAGING; installer/macos/build.sh uses it. Written from the documentation and never run on a Mac.
set(ROPEWALK_FONTS "" CACHE PATH "Bring Inter and JetBrains Mono from this folder")
set(mac_files ${PROJECT_SOURCE_DIR}/installer/macos)
set(icon ${PROJECT_BINARY_DIR}/packaging/ropewalk.icns)
set(bundle Ropewalk.app)

file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/packaging)
add_custom_command(OUTPUT ${icon}
    COMMAND ${mac_files}/icon.sh ${PROJECT_SOURCE_DIR}/resources/icons/ropewalk.svg ${icon}
    DEPENDS ${mac_files}/icon.sh ${PROJECT_SOURCE_DIR}/resources/icons/ropewalk.svg VERBATIM)
add_custom_target(package-icons ALL DEPENDS ${icon})
set_target_properties(ropewalk PROPERTIES
    MACOSX_BUNDLE ON
    OUTPUT_NAME Ropewalk
    MACOSX_BUNDLE_INFO_PLIST ${mac_files}/Info.plist.in)

install(TARGETS ropewalk BUNDLE DESTINATION .)
# The window starts them for its loads and its lab, from its own folder.
install(TARGETS ropewalk-cli ropewalk-lab RUNTIME DESTINATION ${bundle}/Contents/MacOS)
install(FILES ${icon} ${PROJECT_SOURCE_DIR}/LICENSE ${PROJECT_SOURCE_DIR}/CHANGELOG.md ${made}/ropewalk.spdx.json
    DESTINATION ${bundle}/Contents/Resources)
if(ROPEWALK_FONTS)
    install(DIRECTORY ${ROPEWALK_FONTS}/ DESTINATION ${bundle}/Contents/Resources/fonts
        FILES_MATCHING PATTERN "Inter*.ttf" PATTERN "JetBrainsMono*.ttf")
endif()

find_program(MACDEPLOYQT macdeployqt HINTS ${QT6_INSTALL_PREFIX}/${QT6_INSTALL_BINS} REQUIRED)
install(CODE "
    set(app \${CMAKE_INSTALL_PREFIX}/${bundle})
    execute_process(COMMAND ${MACDEPLOYQT} \${app} -verbose=1
        -executable=\${app}/Contents/MacOS/ropewalk-cli -executable=\${app}/Contents/MacOS/ropewalk-lab
        COMMAND_ERROR_IS_FATAL ANY)")

set(CPACK_GENERATOR DragNDrop)
set(CPACK_PACKAGE_NAME Ropewalk)
set(CPACK_DMG_VOLUME_NAME Ropewalk)
set(CPACK_DMG_FORMAT UDZO)
include(CPack)
