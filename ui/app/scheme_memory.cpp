#include "ui/app/scheme_memory.h"

#include <QSettings>

#include <array>
#include <utility>

namespace ropewalk {
namespace {

const QString kKey = QStringLiteral("window/theme");

const std::array kNames{std::pair{SchemeChoice::system, QStringLiteral("system")},
                        std::pair{SchemeChoice::light, QStringLiteral("light")},
                        std::pair{SchemeChoice::dark, QStringLiteral("dark")}};

} // namespace

SchemeChoice rememberedScheme()
{
    const QString kept = QSettings().value(kKey).toString();
    for (const auto &[choice, name] : kNames) {
        if (name == kept)
            return choice;
    }
    return SchemeChoice::system;
}

void rememberScheme(SchemeChoice choice)
{
    for (const auto &[known, name] : kNames) {
        if (known == choice)
            QSettings().setValue(kKey, name);
    }
}

} // namespace ropewalk
