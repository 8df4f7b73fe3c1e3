#pragma once

class QPainter;

namespace ropewalk {

/// The demos of the welcome page.
enum class DemoKind { echo, chat, upper, udp, feed };

inline constexpr int kDemoArtWidth = 251;
inline constexpr int kDemoArtHeight = 128;

/// Draws who talks to whom in a demo, into kDemoArtWidth × kDemoArtHeight at the painter's origin.
void paintDemoArt(QPainter &painter, DemoKind kind);

} // namespace ropewalk
