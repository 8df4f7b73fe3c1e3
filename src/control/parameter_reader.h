#pragma once

#include "base/result.h"
#include "workbench/ids.h"
#include "workbench/json_fields.h"
#include "workbench/queues/queue_news.h"

#include <QJsonObject>

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <type_traits>
#include <vector>

namespace ropewalk {

/// One parameter of a method, as `describe` and the documentation tell it.
struct ControlParameter
{
    JsonKey key;
    QString doc;
    bool isRequired = false;
};

/// Reads the parameters of one call into a command, or, over nothing, learns which there are: what is read
/// and what is documented are one definition.
///
///     reader.require("connection", command.connection, "The connection.");
///     reader.accept("how", command.how, "How it ends.");
///
/// What an enumeration's values are called says `wordsOf(Enumeration)`, in the order of its values.
///
/// Errors: the first problem, by the parameter's name and what it should be, is kept for `finish()`.
class ParameterReader
{
public:
    /// The parameters of a call.
    explicit ParameterReader(const QJsonObject &parameters);

    /// Over nothing: each parameter that is asked for is added to `notes`.
    explicit ParameterReader(std::vector<ControlParameter> &notes);

    ParameterReader(const ParameterReader &) = delete;
    ParameterReader &operator=(const ParameterReader &) = delete;

    /// Must be there.
    template <typename T>
    void require(const char *name, T &target, const char *doc)
    {
        read(QLatin1String(name), target);
        noteRequired(name, doc);
    }

    /// Where it is missing, what `target` holds is the default.
    template <typename T>
    void accept(const char *name, T &target, const char *doc)
    {
        read(QLatin1String(name), target);
        note(name, doc);
    }

    /// An object that `readInto(JsonFields &, T &)` of the workbench reads.
    template <typename T>
    void acceptObject(const char *name, T &target, void (*readInto)(JsonFields &, T &), const char *doc)
    {
        m_fields.readObject(QLatin1String(name), [&](JsonFields &inner) { readInto(inner, target); });
        note(name, doc);
    }

    /// A list of such objects.
    template <typename T>
    void acceptObjects(const char *name,
                       std::vector<T> &target,
                       void (*readInto)(JsonFields &, T &),
                       const char *doc)
    {
        m_fields.readObjects(QLatin1String(name),
                             [&](JsonFields &inner) { readInto(inner, target.emplace_back()); });
        note(name, doc);
    }

    /// Keys of `target` that stand beside the other parameters; key_docs.h has a sentence for each.
    template <typename T>
    void acceptKeys(T &target, void (*readInto)(JsonFields &, T &))
    {
        readInto(m_fields, target);
        note("", "");
    }

    /// Exactly one of `names` must be there.
    void requireOneOf(const std::vector<QString> &names);

    [[nodiscard]] JsonFields &fields() { return m_fields; }

    /// The first problem, if any; parameters that nobody asked for come last.
    [[nodiscard]] Status finish() const;

private:
    template <typename T>
    void read(const QString &key, T &target)
    {
        if constexpr (std::is_same_v<T, QueuedId>)
            readNumbered(key, target);
        else if constexpr (std::is_same_v<T, std::vector<QueuedId>>)
            readAllNumbered(key, target);
        else if constexpr (std::is_same_v<T, ServiceId> || std::is_same_v<T, ConnectionId>)
            readId(key, target);
        else if constexpr (std::is_enum_v<T>)
            readWord(key, target);
        else if constexpr (std::is_same_v<T, std::map<std::string, std::string>>)
            readTexts(key, target);
        else
            m_fields.read(key, target);
    }
    template <typename Id>
    void readId(const QString &key, Id &target)
    {
        auto number = static_cast<std::uint32_t>(target);
        m_fields.read(key, number);
        target = static_cast<Id>(number);
    }
    void readNumbered(const QString &key, QueuedId &target);
    void readAllNumbered(const QString &key, std::vector<QueuedId> &target);
    template <typename E>
    void readWord(const QString &key, E &target)
    {
        target = static_cast<E>(readWord(key, wordsOf(E{}), static_cast<std::size_t>(target)));
    }
    [[nodiscard]] std::size_t
    readWord(const QString &key, std::span<const char *const> words, std::size_t standard);
    void readTexts(const QString &key, std::map<std::string, std::string> &target);
    void note(const char *name, const char *doc);
    void noteRequired(const char *name, const char *doc);

    std::vector<ControlParameter> *m_notes = nullptr;
    std::vector<JsonKey> m_asked; ///< Since the last note.
    mutable JsonFields m_fields;
};

} // namespace ropewalk
