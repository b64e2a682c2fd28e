// Whoever has lines alone is told no less than whoever has the screen: every conversation of the transcripts, held
// both ways.
#include <deque>

#include "support/catch.hpp"
#include "support/golden.hpp"
#include "support/program.hpp"

namespace vmbackup_diag::tests::linear_test {
namespace {

/// Types each line by hand, with a pause after it for whoever waits for more, and then hangs up.
class Typist : public outside::Keyboard {
  public:
    explicit Typist(std::deque<std::string>& to_type) : to_type_(to_type) {}

    Heard listen(std::optional<std::chrono::milliseconds> patience) override {
        if (patience) {
            return {What::nothing};
        }
        if (to_type_.empty()) {
            return {What::end};
        }
        std::string line = std::move(to_type_.front());
        to_type_.pop_front();
        line += line.ends_with('\r') ? "" : "\r";
        return {What::bytes, std::move(line)};
    }

  private:
    std::deque<std::string>& to_type_;
};

outside::Surroundings terminal(std::deque<std::string>& to_type) {
    return {.in_is_terminal = true,
            .err_is_terminal = true,
            .screen_size =
                [] {
                    return std::optional<outside::ScreenSize>({24, 80});
                },
            .keyboard = [&] { return std::make_unique<Typist>(to_type); },
            .variable =
                [](const char* name) {
                    const std::string_view is = name;
                    return std::string(is == "TERM" ? "xterm" : is == "NO_COLOR" ? "1" : "");
                }};
}

/// A line as the eye has it: what was written over it last, without sequences.
std::string seen(std::string line) {
    line.erase(0, line.rfind('\r') + 1);
    for (std::size_t at = line.find('\x1B'); at != line.npos; at = line.find('\x1B')) {
        line.erase(at, line.find_first_of("ABJKhl", at) + 1 - at);
    }
    return line;
}

/// The command to go on with asks for lines again, where lines were asked for.
std::string without_the_wish_for_lines(std::string text) {
    constexpr std::string_view wish = " --linear";
    for (std::size_t at = text.find(wish); at != text.npos; at = text.find(wish, at)) {
        text.erase(at, wish.size());
    }
    return text;
}

/// The first line that one of them lacks, in the order of the other; empty when it has them all.
std::string missing(const std::string& all, const std::string& from) {
    const auto there = lines_of(from);
    auto at = there.begin();
    for (std::string line : lines_of(all)) {
        while (line.starts_with("> ")) {
            line.erase(0, 2);  // a prompt that a pipe answered
        }
        if (line.empty()) {
            continue;
        }
        at = std::find_if(at, there.end(), [&](const std::string& one) { return seen(one) == line; });
        if (at == there.end()) {
            return line;
        }
        ++at;
    }
    return "";
}

/// Lines that a pipe brings as one text are pasted at a terminal, and typed by nobody.
bool is_one_text(const fs::path& folder) { return folder.filename().string().ends_with("-through-a-pipe"); }

}  // namespace

TEST_CASE("every conversation says as much line by line as on a screen, and moves no cursor") {
    fs::current_path(VMBACKUP_DIAG_TESTS);
    std::size_t held = 0;
    for (const fs::path& folder : folders_in("transcripts")) {
        auto arguments = lines_of(text_of(folder / "args"));
        const std::string input = text_of(folder / "input");
        if (arguments.empty() || arguments.front() != "wizard" || input.empty() || is_one_text(folder)) {
            continue;
        }
        CAPTURE(folder.filename().string());
        ++held;

        const auto typed = lines_of(input);
        std::deque<std::string> to_type(typed.begin(), typed.end());
        const Outcome screen = run(arguments, "", terminal(to_type));
        arguments.push_back("--linear");
        const Outcome linear = run(arguments, input);
        const Outcome linear_at_terminal = run(arguments, input, terminal(to_type));

        CHECK(screen.status == linear.status);
        CHECK(screen.output == linear.output);
        CHECK(missing(without_the_wish_for_lines(linear.errors), screen.errors) == "");
        CHECK(linear_at_terminal.errors == linear.errors);
        CHECK((linear.errors + linear.output).find('\x1B') == std::string::npos);
    }
    CHECK(held > 10);
}

}  // namespace vmbackup_diag::tests::linear_test
