# Run by CPack on what it is about to pack. Where a package puts a completion for zsh, Debian's zsh looks elsewhere than
# that of other systems, and than Debian's own does for what came without a package.
if(CPACK_GENERATOR STREQUAL "DEB")
    set(zsh ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/usr/share/zsh)
    file(RENAME ${zsh}/site-functions ${zsh}/vendor-completions)
endif()
