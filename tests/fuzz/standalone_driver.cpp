// Runs a fuzz target without libFuzzer: feeds the seeds, then mutations of them, for a given time. The
// same seed number gives the same inputs. On a crash it prints the input that caused it.
//
//     fuzz_framing [-max_total_time=SECONDS] [-runs=N] [-seed=N] [FILE or FOLDER]...

#include <algorithm>
#include <charconv>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);
extern "C" void __sanitizer_set_death_callback(void (*callback)()) __attribute__((weak));

namespace {

constexpr std::size_t kMaxInput = 4096; ///< Bytes.
constexpr std::uint64_t kRunsBetweenClockReadings = 256;

std::string g_input; ///< The one that is running, for the crash handler.

struct Settings
{
    std::uint64_t seconds = 3;
    std::uint64_t runs = UINT64_MAX;
    std::uint64_t seed = 1;
    std::vector<std::string> seeds;
};

void printInput()
{
    std::fprintf(stderr, "\ninput of %zu bytes:\n\"", g_input.size());
    for (const char byte : g_input) {
        std::fprintf(stderr, "\\x%02x", static_cast<unsigned>(static_cast<unsigned char>(byte)));
    }
    std::fprintf(stderr, "\"\n");
    std::fflush(stderr);
}

extern "C" void onCrash(int signal)
{
    printInput();
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

void installCrashHandlers()
{
    if (__sanitizer_set_death_callback != nullptr) {
        __sanitizer_set_death_callback(printInput);
    }
    for (const int signal : {SIGABRT, SIGSEGV, SIGFPE, SIGILL}) {
        std::signal(signal, onCrash);
    }
}

void readSeed(const std::filesystem::path &path, std::vector<std::string> &seeds)
{
    std::ifstream file(path, std::ios::binary);
    seeds.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
}

void readSeeds(const std::filesystem::path &path, std::vector<std::string> &seeds)
{
    if (!std::filesystem::is_directory(path)) {
        readSeed(path, seeds);
        return;
    }
    std::vector<std::filesystem::path> files;
    for (const auto &entry : std::filesystem::directory_iterator(path)) {
        files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end()); // The folder's own order differs from machine to machine.
    for (const auto &file : files) {
        readSeed(file, seeds);
    }
}

bool readNumber(std::string_view argument, std::string_view name, std::uint64_t &value)
{
    if (!argument.starts_with(name)) {
        return false;
    }
    argument.remove_prefix(name.size());
    return std::from_chars(argument.data(), argument.data() + argument.size(), value).ec == std::errc();
}

Settings readSettings(int argc, char **argv)
{
    Settings settings;
    for (int index = 1; index < argc; ++index) {
        const std::string_view argument = argv[index];
        if (!readNumber(argument, "-max_total_time=", settings.seconds) &&
            !readNumber(argument, "-runs=", settings.runs) &&
            !readNumber(argument, "-seed=", settings.seed)) {
            readSeeds(argument, settings.seeds);
        }
    }
    return settings;
}

/// Makes new inputs out of old ones.
class Mutator
{
public:
    Mutator(const std::vector<std::string> &seeds, std::uint64_t seed)
        : m_seeds(seeds)
        , m_random(seed)
    {}

    [[nodiscard]] std::string make()
    {
        std::string input = m_seeds.empty() ? std::string() : m_seeds[below(m_seeds.size())];
        for (std::size_t changes = 1 + below(6); changes > 0; --changes) {
            change(input);
        }
        input.resize(std::min(input.size(), kMaxInput));
        return input;
    }

private:
    [[nodiscard]] std::size_t below(std::size_t bound) { return bound == 0 ? 0 : m_random() % bound; }

    /// Bytes that parsers care about come more often than others.
    [[nodiscard]] char anyByte()
    {
        constexpr std::string_view favourites("\0\xff\x80\\:=,;{}[]\"'/x0123456789af \r\n\t%*<>-+.@", 41);
        return below(3) != 0 ? favourites[below(favourites.size())] : static_cast<char>(below(256));
    }

    void change(std::string &input)
    {
        const std::size_t at = below(input.size() + 1);
        switch (below(6)) {
        case 0: input.insert(at, 1, anyByte()); break;
        case 1: input.erase(at, 1 + below(8)); break;
        case 2: input.insert(at, input.substr(below(input.size() + 1), below(32))); break;
        case 3: input.resize(at); break;
        case 4: splice(input, at); break;
        default:
            if (at < input.size()) {
                input[at] = anyByte();
            }
        }
    }

    void splice(std::string &input, std::size_t at)
    {
        if (!m_seeds.empty()) {
            const std::string &other = m_seeds[below(m_seeds.size())];
            input.insert(at, other.substr(below(other.size() + 1), below(64)));
        }
    }

    const std::vector<std::string> &m_seeds;
    std::mt19937_64 m_random;
};

void run(std::string input)
{
    g_input = std::move(input);
    // An allocation of exactly the input's size lets a sanitizer see a read one byte past it.
    const std::vector<std::uint8_t> exact(g_input.begin(), g_input.end());
    LLVMFuzzerTestOneInput(exact.data(), exact.size());
}

} // namespace

int main(int argc, char **argv)
{
    const Settings settings = readSettings(argc, argv);
    installCrashHandlers();
    run({});
    for (const std::string &seed : settings.seeds) {
        run(seed);
    }
    Mutator mutator(settings.seeds, settings.seed);
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(settings.seconds);
    std::uint64_t runs = 0;
    while (runs < settings.runs &&
           (runs % kRunsBetweenClockReadings != 0 || std::chrono::steady_clock::now() < end)) {
        run(mutator.make());
        ++runs;
    }
    std::printf("%zu seeds, %llu mutations\n", settings.seeds.size(), static_cast<unsigned long long>(runs));
    return 0;
}
