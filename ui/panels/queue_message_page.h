#pragma once

#include "workbench/queues/queue_news.h"

#include <QWidget>

#include <memory>
#include <string>

class QCheckBox;
class QPushButton;
class QStackedLayout;

namespace ropewalk {

class ByteEditor;
class Chip;
class Directory;
class ElidedLabel;
class EmptyState;
class InspectorHead;
class QueueActions;
class QueueLimitFields;
class QueuePlaces;
class WatchedQueues;

/// The message that is chosen in a queue, to be edited, moved and dropped; or a new one, to be injected.
class QueueMessagePage final : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive the page.
    QueueMessagePage(WatchedQueues &watched,
                     QueueActions &actions,
                     const Directory &directory,
                     QWidget *parent = nullptr);

    /// Takes in what the engine told, and what is chosen. What the person has typed stays until it is
    /// applied.
    void refresh();

    /// Begins a new message that is to stand before that one; 0: at the tail.
    void beginInjection(quint64 before);

    void focusEditor();

signals:
    /// New connections of the service are to begin as these queues are.
    void keepRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void setupEditor();
    void setupButtons();
    void setupLayout();
    void showEntry(const QueuedEntry &entry);
    void showGone();
    void showMany(std::size_t count);
    void showInjection();
    void showEdited();
    void showWas();
    void apply();
    void inject();
    void revert();
    void endInjection();
    void split();
    [[nodiscard]] bool announcesLength() const;
    [[nodiscard]] QString whose() const;
    [[nodiscard]] bool isTouched() const;

    enum class Showing { nothing, entry, gone, many, injection };

    WatchedQueues &m_watched;
    QueueActions &m_actions;
    const Directory &m_directory;
    EmptyState *m_empty;
    QStackedLayout *m_stack;
    InspectorHead *m_head;
    Chip *m_state;
    ByteEditor *m_editor;
    ElidedLabel *m_was;
    QPushButton *m_revert;
    QPushButton *m_apply;
    QCheckBox *m_correctsLength;
    QueuePlaces *m_places;
    QueueLimitFields *m_limits;
    Showing m_showing = Showing::nothing;
    QueuedId m_shown = QueuedId::none;
    Direction m_direction = Direction::out;        ///< Of the one that is shown, or injected.
    quint64 m_before = 0;                          ///< Of an injection.
    std::shared_ptr<const std::string> m_bytes;    ///< As the queue has it.
    std::shared_ptr<const std::string> m_original; ///< What it was before it was edited; null if it was not.
};

} // namespace ropewalk
