#include "control/parameter_reader.h"

#include "control/key_docs.h"

#include <algorithm>

namespace ropewalk {
namespace {

/// "flush, reset or halfClose".
QString choiceOf(std::span<const char *const> words)
{
    QString text = QLatin1String(words.front());
    for (std::size_t i = 1; i < words.size(); ++i)
        text +=
            (i + 1 < words.size() ? QStringLiteral(", ") : QStringLiteral(" or ")) + QLatin1String(words[i]);
    return text;
}

} // namespace

ParameterReader::ParameterReader(const QJsonObject &parameters)
    : m_fields(parameters, {})
{}

ParameterReader::ParameterReader(std::vector<ControlParameter> &notes)
    : m_notes(&notes)
    , m_fields(m_asked)
{}

std::size_t
ParameterReader::readWord(const QString &key, std::span<const char *const> words, std::size_t standard)
{
    std::string word = words[standard];
    m_fields.read(key, word);
    if (m_notes != nullptr)
        m_asked.back().unit = choiceOf(words);
    const auto found = std::find(words.begin(), words.end(), word);
    if (found != words.end())
        return static_cast<std::size_t>(found - words.begin());
    m_fields.complain(key, QStringLiteral("must be %1").arg(choiceOf(words)));
    return standard;
}

void ParameterReader::readNumbered(const QString &key, QueuedId &target)
{
    auto number = static_cast<std::uint64_t>(target);
    m_fields.read(key, number);
    target = QueuedId{number};
}

void ParameterReader::readAllNumbered(const QString &key, std::vector<QueuedId> &target)
{
    std::vector<std::uint64_t> numbers;
    m_fields.read(key, numbers);
    for (const std::uint64_t number : numbers)
        target.push_back(QueuedId{number});
}

void ParameterReader::readTexts(const QString &key, std::map<std::string, std::string> &target)
{
    m_fields.readObject(key, [&](JsonFields &inner) {
        const QStringList names = inner.keys();
        for (const QString &name : names)
            inner.read(name, target[name.toStdString()]);
    });
}

void ParameterReader::requireOneOf(const std::vector<QString> &names)
{
    const auto isThere = [&](const QString &name) { return m_fields.has(name); };
    if (std::count_if(names.begin(), names.end(), isThere) == 1)
        return;
    QString rest;
    for (std::size_t i = 1; i < names.size(); ++i)
        rest += QStringLiteral(" or \"%1\"").arg(names[i]);
    m_fields.complain(names.front(), rest.mid(1) + QStringLiteral(" must be there, and not more than one"));
}

void ParameterReader::note(const char *name, const char *doc)
{
    if (m_notes == nullptr)
        return;
    for (JsonKey &key : m_asked) {
        const QString text = key.path == QLatin1String(name) ? QString::fromUtf8(doc) : docOfKey(key.path);
        m_notes->push_back({std::move(key), text, false});
    }
    m_asked.clear();
}

void ParameterReader::noteRequired(const char *name, const char *doc)
{
    const QString key = QLatin1String(name);
    if (m_notes != nullptr) {
        const auto first = static_cast<std::ptrdiff_t>(m_notes->size());
        note(name, doc);
        (m_notes->begin() + first)->isRequired = true;
    } else if (!m_fields.has(key)) {
        m_fields.complain(key, QStringLiteral("is missing: %1").arg(QString::fromUtf8(doc)));
    }
}

Status ParameterReader::finish() const
{
    if (const auto &problem = m_fields.finish())
        return *problem;
    return Unit{};
}

} // namespace ropewalk
