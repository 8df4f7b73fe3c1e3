// How long a time chart takes to be drawn.

#include "ui/plots/time_chart.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QElapsedTimer>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <random>

namespace {

using namespace ropewalk;

constexpr std::int64_t kSecond = 1'000'000'000;
constexpr std::int64_t kEnd = 1'700'000'000 * kSecond;

struct Plan
{
    int curves = 20;
    int points = 3'600;
    int seconds = 3'600;
    int rounds = 200;
    int width = 960;
    int height = 240;
    bool isLogarithmic = false;
};

/// Noise around a slow wave: every column reaches somewhere else.
TimePicture pictureOf(const Plan &plan)
{
    std::mt19937 random(7);
    std::uniform_real_distribution<double> noise(0, 200);
    TimePicture picture;
    picture.shown = {kEnd - plan.seconds * kSecond, kEnd};
    picture.measure = plan.isLogarithmic ? Measure::duration : Measure::bytesPerSecond;
    picture.isLogarithmic = plan.isLogarithmic;
    const std::int64_t step = plan.seconds * kSecond / plan.points;
    for (int curve = 0; curve < plan.curves; ++curve) {
        picture.curves.push_back({QStringLiteral("curve"), Token::inFill, Token::in});
        picture.curves.back().points.reserve(static_cast<std::size_t>(plan.points));
        for (int at = 0; at < plan.points; ++at)
            picture.curves.back().points.push_back(CurvePoint::at(
                kEnd - (plan.points - at) * step, static_cast<float>(1'000 + 100 * curve + noise(random))));
    }
    return picture;
}

int run(const Plan &plan)
{
    const Theme theme(*qApp, SchemeChoice::light);
    TimeChart chart(QStringLiteral("chart"), QStringLiteral("Benchmark"));
    chart.resize(plan.width, plan.height);
    chart.QWidget::show();
    QCoreApplication::processEvents();
    const TimePicture picture = pictureOf(plan);
    std::vector<double> took;
    for (int round = 0; round < plan.rounds; ++round) {
        TimePicture next = picture; // The copy is the engine's part, not the chart's.
        next.shown.from += round;
        QElapsedTimer timer;
        timer.start();
        chart.show(std::move(next));
        QCoreApplication::processEvents(); // Drawn, and put on the screen.
        took.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(took);
    const auto at = [&took](double part) {
        return took[static_cast<std::size_t>(part * static_cast<double>(took.size() - 1))];
    };
    std::printf("%d curves of %d points, %d × %d pixels: p50 %.2f ms, p90 %.2f ms, p99 %.2f ms\n",
                plan.curves,
                plan.points,
                plan.width,
                plan.height,
                at(0.5),
                at(0.9),
                at(0.99));
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    Plan plan;
    CLI::App options("Draws a time chart again and again, and says how long that took.", "bench_chart");
    options.add_option("--curves", plan.curves, "How many")->capture_default_str();
    options.add_option("--points", plan.points, "Of each")->capture_default_str();
    options.add_option("--rounds", plan.rounds, "How often it is drawn")->capture_default_str();
    options.add_option("--width", plan.width, "Pixels")->capture_default_str();
    options.add_option("--height", plan.height, "Pixels")->capture_default_str();
    options.add_flag("--logarithmic", plan.isLogarithmic, "On an axis of powers of ten");
    CLI11_PARSE(options, argc, argv);
    QApplication application(argc, argv);
    return run(plan);
}
