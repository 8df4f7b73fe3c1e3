#pragma once

#include <QWidget>

class QLabel;
class QStackedLayout;
class QVBoxLayout;

namespace ropewalk {

class BytesBox;
class Chip;
class ChosenChain;
class EmptyState;
class FailureTraceView;
class FormGrid;
class InspectorHead;
class LinkButton;
struct ChainRecord;
struct LinkRecord;

/// One link of the chosen chain: what it was called with, what became of that, and the way of its failure.
class LinkPage final : public QWidget
{
    Q_OBJECT

public:
    /// `chosen` must outlive the page.
    explicit LinkPage(ChosenChain &chosen, QWidget *parent = nullptr);

    /// Shows the chosen link as it stands now; `now` in nanoseconds since 1970.
    void refresh(qint64 now);

private:
    void setupGrid(QVBoxLayout &layout);
    void setupArgument(QVBoxLayout &layout);
    void showHead(const ChainRecord &chain, std::size_t index, qint64 now);
    void showGrid(const ChainRecord &chain, std::size_t index);
    void showLinks(const ChainRecord &chain, std::size_t index);
    void showArgument(const LinkRecord &link);

    ChosenChain &m_chosen;
    QStackedLayout *m_stack;
    EmptyState *m_empty;
    InspectorHead *m_head;
    Chip *m_state;
    FormGrid *m_grid;
    QLabel *m_result; ///< Whole, in as many lines as it takes.
    LinkButton *m_handler;
    LinkButton *m_waited;
    BytesBox *m_argument; ///< What came in, where something did.
    FailureTraceView *m_trace;
    int m_handlerLink = -1;
};

} // namespace ropewalk
