#pragma once

#include "ui/models/scope.h"

#include <QList>
#include <QObject>
#include <QString>

#include <cstdint>

class QAction;
class QMenu;
class QSettings;
class QWidget;

namespace ropewalk {

class ChartExports;

/// One way of looking at the engine: what stands in the centre of the window and beside it, what can be done
/// there, and what keeps it up.
///
/// The window owns its widgets. What has a time takes nanoseconds since 1970.
///
/// Thread: the window's.
class Perspective : public QObject
{
    Q_OBJECT

public:
    enum class Tools : std::uint8_t { open, folded, hidden };

    /// What it fills the window with.
    struct Parts
    {
        QWidget *centre = nullptr;
        QWidget *inspector = nullptr; ///< Null: it has none.
        QWidget *left = nullptr;      ///< In place of the endpoints; null: those.
        Tools tools = Tools::open;    ///< To begin with.
    };

    [[nodiscard]] virtual Parts parts() const = 0;

    /// What can be done in it, for the command palette.
    [[nodiscard]] virtual QList<QAction *> actions() const { return {}; }
    /// Those of them whose shortcuts work wherever the keyboard is.
    [[nodiscard]] virtual QList<QAction *> windowActions() const { return actions(); }
    /// What its charts can be saved as; null: it has none.
    [[nodiscard]] virtual const ChartExports *exports() const { return nullptr; }
    [[nodiscard]] QList<QAction *> exportActions() const;
    virtual void fillMenu(QMenu &menu) const;
    /// F5 runs what is in it.
    [[nodiscard]] virtual bool isRunByKey() const { return false; }

    /// Where F6 stops, the inspector aside.
    [[nodiscard]] virtual QList<QWidget *> panes() const = 0;
    /// Puts the keyboard where the person goes on.
    virtual void focus() = 0;

    /// What is selected in the endpoints.
    virtual void setScope(Scope scope);
    /// It is shown, or is not any more. While it is not, nothing of it is drawn.
    virtual void setShown(bool isShown);
    /// The window is low.
    virtual void setLow(bool isLow);

    /// A frame, while it is shown: shows what came since the last one.
    virtual void refresh(std::int64_t now);
    /// Four times a second, while it is shown: what moves with time moves on.
    virtual void tick(std::int64_t now);
    /// A frame, while it is not: takes in what would pile up.
    virtual void refreshUnseen();
    /// Once a second, while it is not: lest there be much to do when it is shown.
    virtual void keepUp(std::int64_t now);

    /// How its parts share the room, for the next start.
    virtual void save(QSettings &settings) const;
    virtual void restore(const QSettings &settings);

    /// "traffic": on the command line and in the settings.
    [[nodiscard]] const QString &name() const { return m_name; }

signals:
    /// There is something for `refresh()`.
    void frameWanted();
    /// It asks to be shown.
    void requested();
    /// The person wants to look at something else.
    void scopeRequested(ropewalk::Scope scope);

protected:
    Perspective(const QString &name, QObject *parent)
        : QObject(parent)
        , m_name(name)
    {}

private:
    QString m_name;
};

} // namespace ropewalk
