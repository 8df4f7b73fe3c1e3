# Headers of Qt and of the standard library are two thirds of what the compiler reads: they are read once, for
# each of six kinds of target. A header is precompiled by a target that holds nothing else, whose macros the
# users of it share; -Winvalid-pch, an error here, says so if they do not.
function(ropewalk_precompiled_header kind)
    cmake_parse_arguments(PARSE_ARGV 1 pch "" "" "QT;HEADERS")
    add_library(ropewalk_pch_${kind} OBJECT ${PROJECT_SOURCE_DIR}/cmake/precompiled.cpp)
    list(TRANSFORM pch_QT PREPEND Qt6::)
    target_link_libraries(ropewalk_pch_${kind} PRIVATE ${pch_QT} ropewalk_warnings)
    target_precompile_headers(ropewalk_pch_${kind} PRIVATE ${pch_HEADERS})
endfunction()

# Has `target` use what was precompiled for its kind: "standard", "core", "widgets", "test", "network_test" or
# "widget_test".
function(ropewalk_use_precompiled_header target kind)
    if(TARGET ropewalk_pch_${kind})
        target_precompile_headers(${target} REUSE_FROM ropewalk_pch_${kind})
    endif()
endfunction()

set(standard_headers
    <algorithm> <array> <chrono> <cstdint> <functional> <map> <memory> <optional> <string> <string_view>
    <unordered_map> <utility> <variant> <vector>)
set(core_headers <QByteArray> <QHash> <QList> <QObject> <QString> <QTimer>)
set(widget_headers
    <QAbstractItemModel> <QAction> <QApplication> <QBoxLayout> <QLabel> <QMenu> <QPainter> <QStyle> <QToolButton>
    <QWidget>)

if(ROPEWALK_PRECOMPILE)
    ropewalk_precompiled_header(standard HEADERS ${standard_headers})
endif()
if(ROPEWALK_PRECOMPILE AND ROPEWALK_ENGINE)
    ropewalk_precompiled_header(core QT Core HEADERS ${standard_headers} ${core_headers})
    if(ROPEWALK_WINDOW)
        ropewalk_precompiled_header(widgets
            QT Core Gui Widgets HEADERS ${standard_headers} ${core_headers} ${widget_headers})
    endif()
    if(ROPEWALK_TESTS)
        find_package(Qt6 6.4 REQUIRED COMPONENTS Test)
        # Where its sources are tells nobody anything, and would keep checkouts from sharing what they compile.
        set_target_properties(Qt6::Test PROPERTIES INTERFACE_COMPILE_DEFINITIONS QT_TESTLIB_LIB)
        ropewalk_precompiled_header(test QT Core Test HEADERS ${standard_headers} ${core_headers} <QTest>)
        ropewalk_precompiled_header(network_test
            QT Core Network Test HEADERS ${standard_headers} ${core_headers} <QTest>)
        if(ROPEWALK_WINDOW)
            ropewalk_precompiled_header(widget_test
                QT Core Gui Widgets Test HEADERS ${standard_headers} ${core_headers} ${widget_headers} <QTest>)
        endif()
    endif()
endif()
