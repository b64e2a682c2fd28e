#include "stamps.hpp"

#include <limits>

#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::evidence {
namespace {

constexpr std::size_t before_fraction = std::string_view("2026-08-01 02:00:10.").size();

StampForm form_of(char between_date, char behind_date) {
    const bool is_spaced = behind_date == ' ' || behind_date == '\t';
    return between_date == '/' && is_spaced            ? StampForm::slashed
           : between_date == '-' && is_spaced          ? StampForm::dashed
           : between_date == '-' && behind_date == 'T' ? StampForm::utc
                                                       : StampForm::none;
}

LogTime begin_of_day(LogTime year, LogTime month, LogTime day) { return ((year * 12 + month) * 31 + day) * a_day; }

/// What stands behind the point of the seconds.
LogTime fraction(std::string_view stamp) {
    LogTime out = 0;
    LogTime unit = a_second / 10;
    for (std::size_t at = before_fraction; at < stamp.size() && is_digit(stamp[at]) && unit > 0; ++at, unit /= 10) {
        out += static_cast<LogTime>(stamp[at] - '0') * unit;
    }
    return out;
}

}  // namespace

Stamp stamp_at(std::string_view text, std::size_t at) {
    if (text.size() <= at + before_fraction) {
        return {};
    }
    const char* const stamp = text.data() + at;
    const StampForm form = form_of(stamp[4], stamp[10]);
    const bool is_shaped = stamp[7] == stamp[4] && stamp[13] == ':' && stamp[16] == ':' && stamp[19] == '.';
    if (form == StampForm::none || !is_shaped || (at > 0 && is_digit(text[at - 1]))) {
        return {};
    }
    std::size_t end = at + before_fraction;
    while (end < text.size() && is_digit(text[end])) {
        ++end;
    }
    if (form == StampForm::utc) {
        return end < text.size() && text[end] == 'Z' ? Stamp{form, end + 1} : Stamp{};
    }
    return {form, end};
}

std::optional<LogTime> time_of(std::string_view stamp) {
    bool is_shown = true;
    const auto digit = [&](std::size_t at) {
        const auto value = static_cast<unsigned char>(stamp[at] - '0');
        is_shown = is_shown && value <= 9;
        return LogTime{value};
    };
    const auto number = [&](std::size_t at, LogTime first, LogTime last) {
        const LogTime value = digit(at) * 10 + digit(at + 1);
        is_shown = is_shown && first <= value && value <= last;
        return value;
    };
    const LogTime year = number(0, 0, 99) * 100 + number(2, 0, 99);
    const LogTime day = begin_of_day(year, number(5, 1, 12), number(8, 1, 31));
    const LogTime seconds = (number(11, 0, 23) * 60 + number(14, 0, 59)) * 60 + number(17, 0, 60);
    return is_shown ? std::optional(day + seconds * a_second + fraction(stamp)) : std::nullopt;
}

LogTime latest_time(std::chrono::sys_days today) {
    if (today == std::chrono::sys_days()) {
        return std::numeric_limits<LogTime>::max();
    }
    const std::chrono::year_month_day end(today + std::chrono::days(2));
    return begin_of_day(static_cast<unsigned>(static_cast<int>(end.year())), static_cast<unsigned>(end.month()),
                        static_cast<unsigned>(end.day()));
}

bool has_time_of_day(std::string_view line) {
    constexpr std::size_t near = 64;
    line = line.substr(0, near);
    const auto digits_at = [&](std::size_t at) {
        return at + 1 < line.size() && is_digit(line[at]) && is_digit(line[at + 1]);
    };
    for (std::size_t colon = line.find(':', 2); colon != line.npos; colon = line.find(':', colon + 1)) {
        if (digits_at(colon - 2) && digits_at(colon + 1) && line.substr(colon + 3).starts_with(':')) {
            return true;
        }
    }
    return false;
}

}  // namespace vmbackup_diag::evidence
