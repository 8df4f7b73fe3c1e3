#pragma once

#include "ui/models/scope.h"

#include <QWidget>

class QMenu;
class QPushButton;
class QTreeView;

namespace ropewalk {

class EndpointFilter;
class EndpointModel;
class SearchField;

/// The tree of servers and clients, with a line to filter it and a button for a new one.
///
/// What can be done with a row is an action of the window; the panel opens the menu that it was given.
class EndpointsPanel final : public QWidget
{
    Q_OBJECT

public:
    /// `model` must outlive the panel.
    explicit EndpointsPanel(EndpointModel &model, QWidget *parent = nullptr);

    [[nodiscard]] Scope scope() const;

    /// Chooses a row; nothing where it is not there.
    void select(Scope scope);

    /// Chooses the row `step` further down among those in sight.
    void moveSelection(int step);

    void setContextMenu(QMenu *menu) { m_menu = menu; }

    /// Without the column of activity, for narrow windows.
    void setCompact(bool isCompact);

    [[nodiscard]] QPushButton &newButton() const { return *m_new; }
    [[nodiscard]] QTreeView &tree() const { return *m_tree; }

signals:
    void scopeChanged(ropewalk::Scope scope);

    /// Enter or a double click on a row.
    void activated(ropewalk::Scope scope);

private:
    void setupTree();
    void setupColumns();
    void setupSelection();
    void setupLayout();
    void openGroups(const QModelIndex &parent, int first, int last);
    void tellScope();

    EndpointModel &m_model;
    EndpointFilter *m_filtered;
    SearchField *m_filter;
    QPushButton *m_new;
    QTreeView *m_tree;
    QMenu *m_menu = nullptr;
    Scope m_told; ///< The scope last told of.
};

} // namespace ropewalk
