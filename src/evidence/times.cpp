#include "times.hpp"

#include <charconv>

#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::evidence {
namespace {

using namespace std::chrono;

/// Reads a time from left to right; once something else stands there than expected, nothing fits any more.
class Clock {
  public:
    explicit Clock(std::string_view text) : text_(text) {}

    int number() {
        constexpr int largest = 99'999'999;
        int value = 0;
        std::size_t digits = 0;
        for (; digits < text_.size() && is_digit(text_[digits]); ++digits) {
            fits_ = fits_ && value <= largest;
            value = fits_ ? value * 10 + (text_[digits] - '0') : 0;
        }
        fits_ = fits_ && digits > 0;
        text_.remove_prefix(digits);
        return value;
    }

    void expect(char c) { fits_ = skip(c) && fits_; }

    bool skip(char c) {
        const bool stands = text_.starts_with(c);
        text_.remove_prefix(stands ? 1 : 0);
        return stands;
    }

    bool skip(std::string_view word) {
        const bool stands = is_same_word(text_.substr(0, word.size()), word);
        text_.remove_prefix(stands ? word.size() : 0);
        return stands;
    }

    void skip_digits() {
        while (!text_.empty() && is_digit(text_.front())) {
            text_.remove_prefix(1);
        }
    }

    [[nodiscard]] bool fits() const { return fits_; }
    [[nodiscard]] bool is_at_end() const { return text_.empty(); }

  private:
    std::string_view text_;
    bool fits_ = true;
};

struct Date {
    int year = 0;
    int month = 0;
    int day = 0;

    [[nodiscard]] std::optional<sys_days> day_in_utc() const {
        const bool is_in_range = year >= 1970 && year <= 9999 && month <= 12 && day <= 31;  // .NET's year 1 is no date
        const year_month_day date{std::chrono::year{is_in_range ? year : 0},
                                  std::chrono::month(static_cast<unsigned>(month)),
                                  std::chrono::day(static_cast<unsigned>(day))};
        return is_in_range && date.ok() ? std::optional<sys_days>(date) : std::nullopt;
    }
};

std::optional<sys_seconds> since_1970(std::string_view milliseconds_and_more) {
    std::int64_t count = 0;
    const char* const begin = milliseconds_and_more.data();
    const auto [end, error] = std::from_chars(begin, begin + milliseconds_and_more.size(), count);
    constexpr std::int64_t year_10000 = 253'402'300'800'000;
    if (error != std::errc{} || count < 0 || count >= year_10000) {
        return std::nullopt;
    }
    return sys_seconds{floor<seconds>(milliseconds{count})};
}

/// How far the clock is ahead of UTC.
minutes zone(Clock& clock) {
    const bool is_ahead = clock.skip('+');
    if (!is_ahead && !clock.skip('-')) {
        (void)clock.skip('Z');
        return minutes{0};
    }
    const int whole = clock.number();
    const bool has_colon = clock.skip(':');
    const minutes offset =
        has_colon ? hours{whole} + minutes{clock.number()} : hours{whole / 100} + minutes{whole % 100};
    return is_ahead ? offset : -offset;
}

/// A date in both orders in which it may be meant.
struct Dates {
    Date month_first = {};
    Date day_first = {};
};

Dates dates(Clock& clock) {
    constexpr int longest_day = 31;
    const int first = clock.number();
    const char mark = clock.skip('/') ? '/' : clock.skip('.') ? '.' : '-';
    if (mark == '-') {
        clock.expect(mark);
    }
    const int second = clock.number();
    clock.expect(mark);
    const int third = clock.number();
    const Date year_first{.year = first, .month = second, .day = third};
    const Date day_first{.year = third, .month = second, .day = first};
    if (mark == '-' || first > longest_day) {
        return {year_first, year_first};
    }
    if (mark == '.') {
        return {day_first, day_first};
    }
    return {{.year = third, .month = first, .day = second}, day_first};
}

/// A time of day, and what its form tells.
struct TimeOfDay {
    seconds since_midnight = {};
    bool has_fraction = false;
    bool has_half = false;
};

std::optional<TimeOfDay> time_of_day(Clock& clock) {
    int hour = clock.number();
    clock.expect(':');
    const int minute = clock.number();
    const int second = clock.skip(':') ? clock.number() : 0;
    TimeOfDay out{.has_fraction = clock.skip('.')};
    if (out.has_fraction) {
        clock.skip_digits();
    }
    const bool is_before_noon = clock.skip(" AM");
    out.has_half = is_before_noon || clock.skip(" PM");
    if (out.has_half) {
        hour = hour % 12 + (is_before_noon ? 0 : 12);
    }
    out.since_midnight = hours{hour} + minutes{minute} + seconds{second};
    return hour <= 23 && minute <= 59 && second <= 60 ? std::optional(out) : std::nullopt;
}

}  // namespace

Instant instant(std::string_view text) {
    constexpr std::string_view dot_net = "/Date(";
    if (text.starts_with(dot_net)) {
        const Time time = since_1970(text.substr(dot_net.size()));
        return {time, time};
    }
    Clock clock(text);
    Dates date = dates(clock);
    if (!clock.skip('T')) {
        (void)clock.skip(',');
        clock.expect(' ');
    }
    const auto time = time_of_day(clock);
    const minutes offset = zone(clock);
    if (!clock.fits() || !time) {
        return {};
    }
    if (time->has_fraction) {
        date.day_first = date.month_first;
    }
    const auto at = [&](const Date& one) -> Time {
        const auto day = one.day_in_utc();
        return day ? Time(*day + time->since_midnight - offset) : std::nullopt;
    };
    return {at(date.month_first), at(date.day_first), time->has_half};
}

}  // namespace vmbackup_diag::evidence
