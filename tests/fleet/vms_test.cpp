// VMs are told apart by their names, whoever made these up.
#include "fleet/vms.hpp"

#include <set>

#include "support/catch.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::tests::vms_test {

TEST_CASE("a name has one hash in any letter case, and no other byte is taken for a letter") {
    std::string all;
    for (int byte = 0; byte < 256; ++byte) {
        all += static_cast<char>(byte);
    }
    std::set<std::uint64_t> hashes;
    std::set<std::string> names;
    for (const char byte : all) {
        const std::string name = std::string("vm-of-eight-or-more-") + byte;
        hashes.insert(fleet::hash_of_name(name, 1));
        names.insert(lower(name));
    }

    CHECK(fleet::hash_of_name(all, 1) == fleet::hash_of_name(lower(all), 1));
    CHECK(hashes.size() == names.size());
}

TEST_CASE("names that differ in brackets alone do not fall on one hash") {
    constexpr std::size_t places = 12;
    std::set<std::uint64_t> hashes;
    for (std::size_t n = 0; n < std::size_t{1} << places; ++n) {
        std::string name(places, '[');
        for (std::size_t bit = 0; bit < places; ++bit) {
            name[bit] = (n >> bit & 1) == 0 ? '[' : '{';
        }
        hashes.insert(fleet::hash_of_name(name, 1));
    }

    CHECK(hashes.size() == std::size_t{1} << places);
}

TEST_CASE("a VM is known again by its name and resource group in any letter case") {
    fleet::Vms vms;

    CHECK(vms.number_of("VM-01", "Prod") == 0);
    CHECK(vms.number_of("vm-01", "test") == 1);
    CHECK(vms.number_of("vm-01", "PROD") == 0);
    CHECK(vms[0].name == "VM-01");
    CHECK(vms[0].resource_group == "Prod");
}

}  // namespace vmbackup_diag::tests::vms_test
