#pragma once

#include <QPlainTextEdit>

#include <functional>
#include <vector>

class QCompleter;
class QStringListModel;

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

    /// What `{{` or Ctrl Space offers: whole variables such as "{{rand 1 6}}". None: nothing is offered.
    using Completions = std::function<QStringList()>;
    void setCompletions(Completions completions);
    [[nodiscard]] QCompleter &completer() const { return *m_completer; }

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
    void offerCompletions();
    void insertVariable(const QString &variable);
    [[nodiscard]] QString openVariable() const;

    SpanFinder m_finder;
    Completions m_completions;
    QStringListModel *m_offered;
    QCompleter *m_completer;
};

} // namespace ropewalk
