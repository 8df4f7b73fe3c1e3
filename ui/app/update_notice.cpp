#include "ui/app/update_notice.h"

#include "about/version.h"
#include "ui/widgets/notice_bar.h"

#include <QAction>
#include <QDesktopServices>

#include <utility>

namespace ropewalk {
namespace {

QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

} // namespace

UpdateNotice::UpdateNotice(UpdateCheck &updates, QWidget *window)
    : QObject(window)
    , m_updates(updates)
    , m_bar(new NoticeBar(window))
{
    m_bar->setObjectName(QStringLiteral("updateNotice"));
    m_bar->hide();
    connect(&updates, &UpdateCheck::answered, this, &UpdateNotice::tell);
    connect(m_bar, &NoticeBar::linkActivated, this, [] {
        QDesktopServices::openUrl(QUrl(textOf(releasePageUrl())));
    });
    if (!updates.newer().isEmpty())
        tell(UpdateCheck::Outcome::newer);
}

void UpdateNotice::setAction(QAction &action)
{
    action.setCheckable(true);
    action.setChecked(m_updates.isOn());
    connect(&action, &QAction::toggled, this, &UpdateNotice::choose);
}

void UpdateNotice::choose(bool isOn)
{
    m_updates.setOn(isOn);
    m_bar->hide();
    m_isAwaited = isOn;
    if (isOn && !m_updates.askIfDue(QDateTime::currentDateTimeUtc()))
        show(tr("Ropewalk has looked for a newer release today, and will tomorrow."));
}

void UpdateNotice::tell(UpdateCheck::Outcome outcome)
{
    const bool isAwaited = std::exchange(m_isAwaited, false);
    const QString own = textOf(version());
    if (outcome == UpdateCheck::Outcome::newer)
        show(tr("<b>Ropewalk %1</b> has been released; you have %2.").arg(m_updates.newer(), own),
             tr("See what is new"));
    else if (isAwaited && outcome == UpdateCheck::Outcome::current)
        show(tr("Ropewalk %1 is the newest release.").arg(own));
    else if (isAwaited)
        show(tr("The releases of Ropewalk could not be looked up. It tries again tomorrow."));
}

void UpdateNotice::show(const QString &text, const QString &link)
{
    m_bar->setNotice(NoticeBar::Kind::info, text, link);
    m_bar->show();
}

} // namespace ropewalk
