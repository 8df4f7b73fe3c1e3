# QCustomPlot for Qt 6, as QCustomPlotQt6::QCustomPlotQt6: the system's library, or compiled in from a folder with
# qcustomplot.h and qcustomplot.cpp, as packages need that go to other distributions, Windows and macOS.
set(ROPEWALK_QCUSTOMPLOT_SOURCE "" CACHE PATH "Compile QCustomPlot in from here")

find_package(Qt6 6.4 REQUIRED COMPONENTS PrintSupport) # It draws on printers too.
if(NOT ROPEWALK_QCUSTOMPLOT_SOURCE)
    find_package(QCustomPlotQt6 REQUIRED GLOBAL)
    if(WIN32) # A DLL, whose users have to know; its own configuration does not say so.
        target_compile_definitions(QCustomPlotQt6::QCustomPlotQt6 INTERFACE QCUSTOMPLOT_USE_LIBRARY)
    endif()
    return()
endif()

add_library(qcustomplot STATIC
    ${ROPEWALK_QCUSTOMPLOT_SOURCE}/qcustomplot.cpp ${ROPEWALK_QCUSTOMPLOT_SOURCE}/qcustomplot.h)
set_target_properties(qcustomplot PROPERTIES AUTOMOC ON)
target_include_directories(qcustomplot SYSTEM PUBLIC ${ROPEWALK_QCUSTOMPLOT_SOURCE})
target_link_libraries(qcustomplot PUBLIC Qt6::Widgets Qt6::PrintSupport)
add_library(QCustomPlotQt6::QCustomPlotQt6 ALIAS qcustomplot)
