// Whatever somebody does, forth and back, where a case stands follows from its live answers alone.
#include <random>

#include "support/catch.hpp"
#include "support/told.hpp"
#include "vmbackup_diag/builtin/builtin.hpp"
#include "vmbackup_diag/render/wizard.hpp"

namespace vmbackup_diag::tests {
namespace {

/// Without optimisation a walk takes ten times as long.
#ifdef NDEBUG
constexpr unsigned walks = 20'000;
#else
constexpr unsigned walks = 2'000;
#endif
constexpr int longest_walk = 16;

class Somebody {
  public:
    explicit Somebody(unsigned seed) : random_(seed) {}

    Case walk() {
        Case the_case;
        const int steps = below(longest_walk);
        for (int n = 0; n < steps; ++n) {
            the_case = next(std::move(the_case));
        }
        return the_case;
    }

  private:
    int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(random_); }

    const Entry& some_entry() {
        const auto& entries = builtin::knowledge.entries;
        return entries[static_cast<std::size_t>(below(static_cast<int>(entries.size())))];
    }

    Case next(Case the_case) {
        switch (below(12)) {
            case 0:
            case 1: return engine::back(builtin::knowledge, the_case).value_or(the_case);
            case 2: return answered(the_case, "no such answer");
            case 3: return answered(the_case, "unknown");
            case 4: return answered(the_case, some_entry().id.text);
            case 5: return below(4) == 0 ? engine::about(the_case, some_entry()) : the_case;
            default: break;
        }
        const auto choices = render::choices(engine::position(builtin::knowledge, the_case));
        return choices.empty()
                   ? the_case
                   : answered(the_case, choices[static_cast<std::size_t>(below(static_cast<int>(choices.size())))].id);
    }

    static Case answered(const Case& the_case, std::string_view answer) {
        return engine::answered(builtin::knowledge, the_case, answer).value_or(the_case);
    }

    std::mt19937 random_;
};

/// Only the answers on the way to where the case stands.
Case replayed(const Case& the_case, const Position& position) {
    Case live{.at = the_case.at, .known = the_case.known};
    for (const Passed& passed : position.path) {
        live.answers.push_back({passed.question, passed.answer});
    }
    return live;
}

}  // namespace

TEST_CASE("the live answers alone lead to where a case stands") {
    for (unsigned seed = 0; seed < walks; ++seed) {
        const Case the_case = Somebody(seed).walk();
        const Position position = engine::position(builtin::knowledge, the_case);
        const std::string here = told(position);

        const std::string again = told(engine::position(builtin::knowledge, replayed(the_case, position)));

        if (here != again) {
            CAPTURE(seed);
            CHECK(here == again);
        }
    }
}

}  // namespace vmbackup_diag::tests
