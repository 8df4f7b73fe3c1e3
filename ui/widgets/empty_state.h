#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace ropewalk {

/// What a panel shows instead of nothing: what is missing, and the next step.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    /// `icon` is a name of themeIcon().
    explicit EmptyState(const QString &icon, QWidget *parent = nullptr);

    void setContent(const QString &title, const QString &text);

    /// At most one button; an empty text hides it.
    void setAction(const QString &text);

signals:
    void actionRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void setupLayout();

    QString m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_action;
};

} // namespace ropewalk
