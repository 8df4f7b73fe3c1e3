#pragma once

#include "ui/widgets/palette_list.h"

#include <QHash>
#include <QPointer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;

namespace ropewalk {

/// Finds and runs anything by its name: type, choose with the arrows, Enter.
///
/// Lies over the window it was made for and closes on Escape, on a click beside it, and after running.
/// Nothing waits for it: it is shown by open() and lives on hidden.
class CommandPalette final : public QWidget
{
    Q_OBJECT

public:
    /// Gives the items for what was typed, without its prefix. Asked at every key: be quick.
    using Provider = std::function<std::vector<PaletteItem>(const QString &typed)>;

    explicit CommandPalette(QWidget *window);

    /// Answers to what starts with no prefix of the others.
    void setProvider(Provider provider);

    /// Answers to what starts with `prefix`, such as '#' for connections.
    void addProvider(QChar prefix, Provider provider);

    /// The hint at the right of the footer: "Type # for connections, : for messages".
    void setHint(const QString &hint);

    /// Shows the palette over its window with `typed` in its line.
    void open(const QString &typed = {});

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void setupList();
    void setupLayout();
    void find(const QString &typed);
    void choose(int step);
    void runChosen();
    void dismiss();
    void place();
    [[nodiscard]] bool takeKey(int key);
    [[nodiscard]] QRect card() const;

    Provider m_provider;
    QHash<QChar, Provider> m_prefixed;
    QPointer<QWidget> m_focusBefore;
    PaletteModel *m_model;
    QWidget *m_content;
    QLineEdit *m_line;
    QLabel *m_count;
    QListView *m_list;
    QWidget *m_footer;
    QLabel *m_hint;
};

} // namespace ropewalk
