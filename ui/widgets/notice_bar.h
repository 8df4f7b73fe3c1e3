#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace ropewalk {

class LinkButton;

/// A bar over a panel for what is worth knowing but needs no answer, with at most one link. Its cross hides
/// it.
class NoticeBar final : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { info, warning, error };

    explicit NoticeBar(QWidget *parent = nullptr);

    /// `text` may mark names with <b>; anything else in it must be escaped.
    void setNotice(Kind kind, const QString &text, const QString &link = {});

signals:
    void linkActivated();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Kind m_kind = Kind::warning;
    QLabel *m_text;
    LinkButton *m_link;
    QToolButton *m_dismiss;
};

} // namespace ropewalk
