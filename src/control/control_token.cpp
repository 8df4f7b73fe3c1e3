#include "control/control_token.h"

#include <QByteArray>
#include <QRandomGenerator>

#include <array>

namespace ropewalk {

std::string makeControlToken()
{
    std::array<quint32, 8> bits{};
    QRandomGenerator::system()->fillRange(bits.data(), static_cast<qsizetype>(bits.size()));
    return QByteArray(reinterpret_cast<const char *>(bits.data()), sizeof bits).toHex().toStdString();
}

bool isSameToken(std::string_view given, std::string_view real)
{
    unsigned difference = given.size() == real.size() ? 0 : 1;
    for (std::size_t i = 0; i < real.size(); ++i) {
        const char each = i < given.size() ? given[i] : '\0';
        difference |= static_cast<unsigned>(static_cast<unsigned char>(each ^ real[i]));
    }
    return difference == 0;
}

} // namespace ropewalk
