# The programs' languages: resources/languages/ropewalk_LANGUAGE.ts, compiled and embedded. English is what the
# sources say.
#
#   cmake --build --preset dev --target languages
#
# brings the .ts files up to date with the sources; tests/tools/check_languages.py says what is missing in them.
set(ROPEWALK_LANGUAGES zh_CN zh_TW)

# Qt's own tools first: what PATH has may be those of Qt 5.
set(hints ${QT6_INSTALL_PREFIX}/${QT6_INSTALL_BINS} /usr/lib/qt6/bin)
if(QT_HOST_PATH)
    list(PREPEND hints ${QT_HOST_PATH}/lib/qt6/bin ${QT_HOST_PATH}/bin)
endif()
find_program(ROPEWALK_LRELEASE lrelease HINTS ${hints} REQUIRED)
find_program(ROPEWALK_LUPDATE lupdate HINTS ${hints} REQUIRED)

set(sources)
foreach(language IN LISTS ROPEWALK_LANGUAGES)
    list(APPEND sources ${PROJECT_SOURCE_DIR}/resources/languages/ropewalk_${language}.ts)
endforeach()
# Spoken::say() is a tr(). Without the include path, names of classes in namespaces are guessed wrong, and nothing is found when it is shown.
add_custom_target(languages
    COMMAND ${ROPEWALK_LUPDATE} -silent -locations none -no-obsolete -tr-function-alias tr+=say
        -I ${PROJECT_SOURCE_DIR} -I ${PROJECT_SOURCE_DIR}/src ${PROJECT_SOURCE_DIR}/ui ${PROJECT_SOURCE_DIR}/src/language
        ${PROJECT_SOURCE_DIR}/src/cli -ts ${sources}
    VERBATIM)

# ropewalk_embed_languages(TARGET): TARGET has ":/languages/ropewalk_zh_CN.qm" and so on, and what Qt itself says
# (buttons, menus of fields) in these languages where the system has it. TARGET has AUTORCC.
function(ropewalk_embed_languages target)
    set(folder ${CMAKE_BINARY_DIR}/languages)
    file(MAKE_DIRECTORY ${folder})
    set(entries)
    set(compiled)
    foreach(language IN LISTS ROPEWALK_LANGUAGES)
        set(source ${PROJECT_SOURCE_DIR}/resources/languages/ropewalk_${language}.ts)
        set(binary ${folder}/ropewalk_${language}.qm)
        add_custom_command(OUTPUT ${binary} COMMAND ${ROPEWALK_LRELEASE} -silent ${source} -qm ${binary}
            DEPENDS ${source} VERBATIM)
        list(APPEND compiled ${binary})
        string(APPEND entries "    <file alias=\"ropewalk_${language}.qm\">${binary}</file>\n")
        set(own ${QT6_INSTALL_PREFIX}/${QT6_INSTALL_TRANSLATIONS}/qtbase_${language}.qm)
        if(EXISTS ${own})
            string(APPEND entries "    <file alias=\"qtbase_${language}.qm\">${own}</file>\n")
        endif()
    endforeach()
    file(CONFIGURE OUTPUT ${folder}/languages.qrc @ONLY CONTENT
        "<RCC>\n  <qresource prefix=\"/languages\">\n@entries@  </qresource>\n</RCC>\n")
    set_source_files_properties(${folder}/languages.qrc PROPERTIES OBJECT_DEPENDS "${compiled}")
    target_sources(${target} PRIVATE ${folder}/languages.qrc ${compiled})
endfunction()
