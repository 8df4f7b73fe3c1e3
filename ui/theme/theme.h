#pragma once

#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <QObject>

class QApplication;
class QPalette;

namespace ropewalk {

/// What the user asks for; `system` follows the desktop's light or dark setting.
enum class SchemeChoice { system, light, dark };

/// The colour of `token` in the scheme that is in force. Ask while painting, never keep it.
[[nodiscard]] QColor themeColor(Token token);

/// The scheme that is in force.
[[nodiscard]] Scheme themeScheme();

/// The palette made of the tokens of `scheme`.
[[nodiscard]] QPalette schemePalette(Scheme scheme);

/// Dresses the application: style, palette and fonts, and keeps them at the scheme that was chosen.
///
/// One per application, made right after it. Switching repaints every widget at once.
/// Thread: the window's.
class Theme final : public QObject
{
    Q_OBJECT

public:
    explicit Theme(QApplication &application, SchemeChoice choice = SchemeChoice::system);
    ~Theme() override;

    /// The application's theme, or null where none was made (as in a test of a single widget).
    [[nodiscard]] static Theme *current();

    [[nodiscard]] SchemeChoice choice() const { return m_choice; }
    [[nodiscard]] Scheme scheme() const;
    void setChoice(SchemeChoice choice);

    /// Puts the application's fonts on again: which characters they draw depends on `QLocale()`.
    void setFonts();

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    /// After palette and surfaces have changed; for what keeps pixels or colours of its own.
    void schemeChanged(Scheme scheme);

private:
    void loadFonts();
    void follow();
    void put(Scheme scheme);

    QApplication &m_application;
    SchemeChoice m_choice;
    Scheme m_systemScheme;
};

} // namespace ropewalk
