#include "vmbackup_diag/model/days.hpp"

#include <algorithm>

#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag {
namespace {

template <class Number>
std::string two_digits(Number number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

unsigned number_in(std::string_view digits) {
    unsigned number = 0;
    for (const char c : digits) {
        number = number * 10 + static_cast<unsigned>(c - '0');
    }
    return number;
}

}  // namespace

std::string iso(std::chrono::sys_days day) {
    const std::chrono::year_month_day date{day};
    const std::string year = std::to_string(static_cast<int>(date.year()));
    return std::string(4 - std::min<std::size_t>(year.size(), 4), '0') + year + "-" +
           two_digits(static_cast<unsigned>(date.month())) + "-" + two_digits(static_cast<unsigned>(date.day()));
}

std::string clock(std::chrono::sys_seconds time) {
    const std::chrono::hh_mm_ss clock{time - std::chrono::floor<std::chrono::days>(time)};
    return two_digits(clock.hours().count()) + ":" + two_digits(clock.minutes().count()) + ":" +
           two_digits(clock.seconds().count());
}

std::string iso(std::chrono::sys_seconds time) {
    return iso(std::chrono::floor<std::chrono::days>(time)) + "T" + clock(time) + "Z";
}

std::optional<std::chrono::sys_days> day_of(std::string_view iso) {
    constexpr std::string_view form = "9999-99-99";
    const auto fits = [](char c, char expected) { return expected == '9' ? is_digit(c) : c == expected; };
    if (!std::ranges::equal(iso, form, fits)) {
        return std::nullopt;
    }
    using namespace std::chrono;
    const year_month_day date(year(static_cast<int>(number_in(iso.substr(0, 4)))), month(number_in(iso.substr(5, 2))),
                              day(number_in(iso.substr(8, 2))));
    return date.ok() ? std::optional(sys_days(date)) : std::nullopt;
}

}  // namespace vmbackup_diag
