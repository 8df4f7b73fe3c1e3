#pragma once

#include "updates/update_check.h"

#include <QObject>

class QAction;

namespace ropewalk {

class NoticeBar;

/// What a window has of the update check: the choice in the menu, and a bar that tells of a newer release.
/// The bar's link opens the project's page in the browser.
///
/// Of an answer that needs nobody's attention the bar tells only who has just turned the check on.
class UpdateNotice final : public QObject
{
    Q_OBJECT

public:
    /// `updates` must outlive this; `window` gets the bar.
    UpdateNotice(UpdateCheck &updates, QWidget *window);

    /// Takes the choice as an action that is checked while it is on.
    void setAction(QAction &action);

    [[nodiscard]] NoticeBar &bar() const { return *m_bar; }

private:
    void choose(bool isOn);
    void tell(UpdateCheck::Outcome outcome);
    void show(const QString &text, const QString &link = {});

    UpdateCheck &m_updates;
    NoticeBar *m_bar;
    bool m_isAwaited = false; ///< Somebody has just turned it on.
};

} // namespace ropewalk
