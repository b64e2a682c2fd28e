#include "vmbackup_diag/evidence/no_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::evidence {
namespace {

using namespace std::string_view_literals;

struct FirstBytes {
    std::string_view first;  ///< its first bytes
    NoText input;
};

constexpr NoText office = {"is a document of Word, Excel, PowerPoint or LibreOffice",
                           "copy the message out of it, and paste it: {reader}\n"
                           "a table of jobs: save it as CSV, and give that file"};

constexpr NoText picture = {"is a picture", "type the code or the message that it shows: vmbackup-diag \"MESSAGE\""};

constexpr std::size_t place_of_name_in_zip = 30;  ///< of the first file in it

constexpr auto kinds_of_no_text = std::to_array<FirstBytes>({
    {"\x1F\x8B\x08"sv,
     {"is packed by gzip",
      "unpack it and go on: gzip -dc {file} | {reader}\n"
      "on Windows: 7-Zip unpacks it, and a .tar.gz also: tar -xf {file}"}},
    {"PK\x03\x04"sv,
     {"is packed as zip",
      "unpack it and go on: unzip -p {file} | {reader}\n"
      "on Windows: Expand-Archive {file} -DestinationPath unpacked; then give the log in that folder"}},
    {"\xFD"
     "7zXZ\0"sv,
     {"is packed by xz",
      "unpack it and go on: xz -dc {file} | {reader}\n"
      "on Windows: 7-Zip unpacks it"}},
    {"\x28\xB5\x2F\xFD"sv,
     {"is packed by zstd",
      "unpack it and go on: zstd -dc {file} | {reader}\n"
      "on Windows: a new 7-Zip unpacks it"}},
    {"\x04\x22\x4D\x18"sv, {"is packed by lz4", "unpack it and go on: lz4 -dc {file} | {reader}"}},
    {"7z\xBC\xAF\x27\x1C"sv,
     {"is packed by 7-Zip",
      "unpack it and go on: 7z x -so {file} | {reader}\n"
      "on Windows: 7-Zip unpacks it; then give the log in it"}},
    {"Rar!\x1A\x07"sv, {"is packed as RAR", "unpack it with the program that made it; then give the log in it"}},
    {"MSCF\0\0\0\0"sv,
     {"is packed as a Windows cabinet",
      "unpack it and go on: cabextract -p {file} | {reader}\n"
      "on Windows: mkdir unpacked; expand -F:* {file} unpacked; then give the log in that folder"}},
    {"ElfFile\0"sv,
     {"is an event log of Windows (.evtx)",
      "on Windows: wevtutil qe {file} /lf:true /f:text | {reader}\n"
      "to read it on another machine, put the text in a file there: wevtutil qe {file} /lf:true /f:text > events.txt"}},
    {"LPKSHHRH"sv, {"is a journal of systemd", "print it as text: journalctl --file {file} | {reader}"}},
    {"%PDF-"sv,
     {"is a PDF document",
      "copy the message out of it, and paste it: {reader}\n"
      "or have all of its text read: pdftotext {file} - | {reader}"}},
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv,
     {"is a message of Outlook (.msg) or an old Office document",
      "open it, copy its text, and paste it: {reader}\n"
      "or save it as text, and give that file"}},
    {"\x89PNG"sv, picture},
    {"\xFF\xD8\xFF"sv, picture},
    {"GIF87a"sv, picture},
    {"GIF89a"sv, picture},
});

constexpr NoText bzip2 = {"is packed by bzip2",
                          "unpack it and go on: bzip2 -dc {file} | {reader}\n"
                          "on Windows: 7-Zip unpacks it"};

/// Its bytes are letters, so that more of them are asked for: its name, a digit, and what each block begins with.
bool is_bzip2(std::string_view beginning) {
    return beginning.starts_with("BZh") && beginning.size() > 3 && is_digit(beginning[3]) &&
           beginning.substr(4).starts_with("1AY&SY");
}

bool is_webp(std::string_view beginning) {
    return beginning.starts_with("RIFF") && beginning.size() > 8 && beginning.substr(8).starts_with("WEBP");
}

/// Documents of Office are packed as zip, and begin with a file that each of them has.
bool is_office(std::string_view zip) {
    const std::string_view name = zip.substr(std::min(place_of_name_in_zip, zip.size()));
    constexpr auto names = std::to_array({"[Content_Types].xml"sv, "_rels/"sv, "docProps/"sv, "word/"sv, "xl/"sv,
                                          "ppt/"sv, "mimetypeapplication/vnd.oasis.opendocument"sv});
    return std::ranges::any_of(names, [&](std::string_view one) { return name.starts_with(one); });
}

}  // namespace

const NoText* no_text(std::string_view beginning) {
    if (is_bzip2(beginning)) {
        return &bzip2;
    }
    if (is_webp(beginning)) {
        return &picture;
    }
    const auto* found = std::ranges::find_if(
        kinds_of_no_text, [&](const FirstBytes& bytes) { return beginning.starts_with(bytes.first); });
    if (found == kinds_of_no_text.end()) {
        return nullptr;
    }
    return found->first.starts_with("PK") && is_office(beginning) ? &office : &found->input;
}

std::string what_is_wrong(const NoText& input) { return fmt::format("{}, expected text", input.what); }

std::string how_to_read(const NoText& input, std::string_view file, std::string_view reader) {
    return "nothing in it was read; " +
           fmt::format(fmt::runtime(input.advice), fmt::arg("file", file), fmt::arg("reader", reader));
}

}  // namespace vmbackup_diag::evidence
