#pragma once

#include "language/language_choice.h"

#include <QTranslator>

namespace ropewalk {

/// The texts of this program in one language, and Qt's own: what QCoreApplication::translate() finds.
///
/// Thread: the application's, while there is one.
class Translations final
{
public:
    /// `language` is not `system`. What was looked up before stays as it is.
    void show(LanguageChoice language);

private:
    QTranslator m_own;
    QTranslator m_qt; ///< For what Qt itself says: buttons, the menus of fields, questions about files.
};

} // namespace ropewalk
