// The grams of a text: four letters each, and how much each says.
#include "vmbackup_diag/model/grams.hpp"

#include <fmt/format.h>

#include "support/catch.hpp"

namespace vmbackup_diag::tests::grams_test {
namespace {

std::string letters_of(std::uint32_t gram) {
    constexpr std::string_view letters = "_0123456789abcdefghijklmnopqrstuvwxyz";
    std::string out;
    for (std::uint32_t rest = gram; out.size() < 4; rest /= letters_of_grams) {
        out.insert(out.begin(), letters.at(rest % letters_of_grams));
    }
    return out;
}

/// `_vms=1.0 vms_=1.0`, by letter.
std::string said(std::string_view text) {
    std::string out;
    for (const SaidGram& gram : grams_of(text)) {
        out += fmt::format("{}{}={:.1f}", out.empty() ? "" : " ", letters_of(gram.letters), gram.says);
    }
    return out;
}

}  // namespace

TEST_CASE("the grams of a text are each four letters, whatever their case is and whatever stands between words") {
    CHECK(said("VMs") == "_vms=1.0 vms_=1.0");
    CHECK(said("a 2nd\n-- \"b\"") == "_2nd=1.0 _a_2=1.0 2nd_=1.0 a_2n=1.0 d_b_=1.0 nd_b=1.0");
    CHECK(said("  (a)...2ND, b;") == said("a 2nd b"));
}

TEST_CASE("a gram that stands in a text more often says more, but each time less") {
    CHECK(said("go go") == "_go_=1.7 go_g=1.0 o_go=1.0");
    CHECK(said("go go go") == "_go_=2.1 go_g=1.7 o_go=1.7");
}

TEST_CASE("a text that is too short, or in other letters, has no gram") {
    CHECK(said("").empty());
    CHECK(said(" ?! ").empty());
    CHECK(said("x").empty());
    CHECK(said("スナップショット").empty());
}

}  // namespace vmbackup_diag::tests::grams_test
