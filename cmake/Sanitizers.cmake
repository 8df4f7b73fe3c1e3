# A sanitizer has to see every object file, so this is the one place that sets global flags.
if(ROPEWALK_SANITIZE)
    add_compile_options(-fsanitize=${ROPEWALK_SANITIZE} -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${ROPEWALK_SANITIZE})
    if(ROPEWALK_SANITIZE MATCHES "undefined")
        add_compile_options(-fno-sanitize-recover=undefined -fno-sanitize=vptr)
    endif()
endif()
