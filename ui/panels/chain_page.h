#pragma once

#include <QWidget>

class QTableView;
class QStackedLayout;
class QVBoxLayout;

namespace ropewalk {

class Chip;
class ChainLinkModel;
class ChosenChain;
class Directory;
class EmptyState;
class FormGrid;
class InspectorHead;
class LinkButton;
struct ChainRecord;

/// The chosen Deferred: where it was born, whose it is, whom it waits for, and its links as a table.
class ChainPage final : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the page.
    ChainPage(ChosenChain &chosen, const Directory &directory, QWidget *parent = nullptr);

    /// Shows the chain as it stands now; `now` in nanoseconds since 1970.
    void refresh(qint64 now);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void setupGrid(QVBoxLayout &layout);
    void setupLinks(QVBoxLayout &layout);
    void showGrid(const ChainRecord &chain, qint64 now);

    ChosenChain &m_chosen;
    const Directory &m_directory;
    ChainLinkModel *m_model;
    QStackedLayout *m_stack;
    EmptyState *m_empty;
    InspectorHead *m_head;
    Chip *m_state;
    FormGrid *m_grid;
    LinkButton *m_parent; ///< The chain that waits for this one.
    LinkButton *m_child;  ///< The chain that this one waits for.
    QTableView *m_links;
};

} // namespace ropewalk
