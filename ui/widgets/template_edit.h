#pragma once

#include <QPlainTextEdit>

#include <functional>
#include <vector>

namespace ropewalk {

/// A piece of the text that stands for a value: `{{seq}}`.
struct VariableSpan
{
    int start = 0;
    int length = 0;
    bool known = true; ///< Names a variable that exists.
};

/// The composer's text: monospaced, template variables as chips, keys for sending and history.
class TemplateEdit final : public QPlainTextEdit
{
    Q_OBJECT

public:
    /// Finds the variables in one line of the text.
    using SpanFinder = std::function<std::vector<VariableSpan>(const QString &line)>;

    explicit TemplateEdit(QWidget *parent = nullptr);

    void setSpanFinder(SpanFinder finder);

signals:
    /// Ctrl Enter.
    void sendRequested();

    /// Ctrl Shift Enter.
    void sendToAllRequested();

    /// Alt Up and Alt Down.
    void previousRequested();
    void nextRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void paintChips(QPainter &painter, const QTextBlock &block, const QPointF &origin) const;
    void recolour();

    SpanFinder m_finder;
};

} // namespace ropewalk
