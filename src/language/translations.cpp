#include "language/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>

#include <utility>

/// A static library's resources are there only if somebody asks; not in a namespace, says Qt.
static void initLanguages()
{
    Q_INIT_RESOURCE(languages);
}

namespace ropewalk {

void Translations::show(LanguageChoice language)
{
    initLanguages();
    const QString name = languageName(language);
    for (const auto &[translator, file] :
         {std::pair{&m_own, QStringLiteral("ropewalk_")}, std::pair{&m_qt, QStringLiteral("qtbase_")}}) {
        QCoreApplication::removeTranslator(translator);
        const bool isThere =
            translator->load(QStringLiteral(":/languages/") + file + name) ||
            translator->load(file + name, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
        if (isThere && language != LanguageChoice::english)
            QCoreApplication::installTranslator(translator);
    }
}

} // namespace ropewalk
