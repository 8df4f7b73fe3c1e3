#pragma once

#include "ui/app/document.h"
#include "ui/models/endpoint_model.h"
#include "ui/models/message_model.h"
#include "workbench/workbench.h"

#include <QObject>

namespace ropewalk {

/// The engine, what the window knows of it, and the workspace that is open.
///
/// Thread: the window's.
class Session final : public QObject
{
    Q_OBJECT

public:
    explicit Session(std::unique_ptr<Workbench> workbench, QObject *parent = nullptr);

    [[nodiscard]] Workbench &workbench() const { return *m_workbench; }
    [[nodiscard]] const Directory &directory() const { return m_directory; }
    [[nodiscard]] EndpointModel &endpoints() { return m_endpoints; }
    [[nodiscard]] MessageModel &messages() { return m_messages; }
    [[nodiscard]] Document &document() { return m_document; }
    [[nodiscard]] const Commander &commander() const { return m_post; }

    void post(Command command, QObject *context = nullptr, Workbench::Answer onAnswered = {});

    /// Takes in what changed in the engine.
    void takeUpdate();

    /// Moves on what moves with time; `now` in nanoseconds since 1970.
    void tick(std::int64_t now);

signals:
    /// A service came to be.
    void serviceAdded(ropewalk::ServiceId id);

    /// The last service is gone, or the first one came.
    void emptinessChanged(bool isEmpty);

private:
    std::unique_ptr<Workbench> m_workbench;
    Commander m_post;
    Directory m_directory;
    EndpointModel m_endpoints;
    MessageModel m_messages;
    Document m_document;
    bool m_isEmpty = true;
};

} // namespace ropewalk
