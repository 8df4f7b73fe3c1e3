// ropewalk-gallery [--theme light|dark] [--page NAME] [--screenshot FILE]

#include "gallery.h"

#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTabWidget>
#include <QTimer>

#include <cstdio>

using namespace ropewalk;

namespace {

void addOptions(QCommandLineParser &parser)
{
    parser.addHelpOption();
    parser.addOption({QStringLiteral("theme"),
                      QStringLiteral("light or dark."),
                      QStringLiteral("NAME"),
                      QStringLiteral("light")});
    parser.addOption({QStringLiteral("page"), QStringLiteral("The page to open."), QStringLiteral("NAME")});
    parser.addOption(
        {QStringLiteral("screenshot"), QStringLiteral("Saves the window and ends."), QStringLiteral("FILE")});
}

void addPages(QTabWidget &pages)
{
    pages.setDocumentMode(true);
    pages.addTab(makeControlsPage(), QStringLiteral("Controls"));
    pages.addTab(makePartsPage(), QStringLiteral("Parts"));
    pages.addTab(makeCardsPage(), QStringLiteral("Cards"));
    pages.addTab(makePalettePage(), QStringLiteral("Palette"));
}

void openPage(QTabWidget &pages, const QString &name)
{
    for (int page = 0; page < pages.count(); ++page)
        if (pages.tabText(page).compare(name, Qt::CaseInsensitive) == 0)
            pages.setCurrentIndex(page);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(application);
    const bool dark = parser.value(QStringLiteral("theme")) == QStringLiteral("dark");
    const Theme theme(application, dark ? SchemeChoice::dark : SchemeChoice::light);
    QApplication::setWindowIcon(applicationIcon());

    QTabWidget pages;
    addPages(pages);
    openPage(pages, parser.value(QStringLiteral("page")));
    pages.resize(1180, 860);
    pages.show();
    if (parser.isSet(QStringLiteral("screenshot")))
        QTimer::singleShot(300, &pages, [&] {
            const bool saved = pages.grab().save(parser.value(QStringLiteral("screenshot")));
            QApplication::exit(saved ? 0 : 1);
        });
    return QApplication::exec();
}
