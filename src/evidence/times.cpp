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
        const bool is_in_range = year <= 9999 && month <= 12 && day <= 31;
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

}  // namespace

Instant instant(std::string_view text) {
    constexpr std::string_view dot_net = "/Date(";
    if (text.starts_with(dot_net)) {
        const Time time = since_1970(text.substr(dot_net.size()));
        return {time, time};
    }
    Clock clock(text);
    Date month_first;
    Date day_first;
    const int first = clock.number();
    const bool is_in_slashes = clock.skip('/');
    if (is_in_slashes) {
        const int second = clock.number();
        clock.expect('/');
        const int year = clock.number();
        month_first = {.year = year, .month = first, .day = second};
        day_first = {.year = year, .month = second, .day = first};
    } else {
        clock.expect('-');
        const int month = clock.number();
        clock.expect('-');
        month_first = day_first = {.year = first, .month = month, .day = clock.number()};
    }
    if (!clock.skip('T')) {
        (void)clock.skip(',');
        clock.expect(' ');
    }
    int hour = clock.number();
    clock.expect(':');
    const int minute = clock.number();
    const int second_of_minute = clock.skip(':') ? clock.number() : 0;
    const bool has_fraction = clock.skip('.');
    if (has_fraction) {
        clock.skip_digits();
    }
    const bool is_before_noon = clock.skip(" AM");
    const bool has_half_day = is_before_noon || clock.skip(" PM");
    if (has_half_day) {
        hour = hour % 12 + (is_before_noon ? 0 : 12);
    }
    if (is_in_slashes && has_fraction) {
        day_first = month_first;
    }
    const minutes offset = zone(clock);
    if (!clock.fits() || hour > 23 || minute > 59 || second_of_minute > 60) {
        return {};
    }
    const auto at = [&](const Date& date) -> Time {
        const auto day = date.day_in_utc();
        return day ? Time(*day + hours{hour} + minutes{minute} + seconds{second_of_minute} - offset) : std::nullopt;
    };
    const Time time = at(month_first);
    return {time, is_in_slashes ? at(day_first) : time, has_half_day};
}

}  // namespace vmbackup_diag::evidence
