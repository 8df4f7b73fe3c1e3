#include "ui/app/help_texts.h"

#include <QFile>

#include <array>

namespace ropewalk {
namespace {

constexpr std::array kParts{"index.md", "learn.md"};

QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

HelpBook helpBook(LanguageChoice language)
{
    const QString folder = QStringLiteral(":/help/");
    HelpBook book;
    for (const char *part : kParts)
        book.add(textOf(folder + QLatin1String(part)));
    for (const char *part : kParts)
        book.translate(textOf(folder + languageName(language) + u'/' + QLatin1String(part)));
    return book;
}

} // namespace ropewalk
