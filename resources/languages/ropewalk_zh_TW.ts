<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
<context>
    <name>Spoken</name>
    <message>
        <source>Run with --help for more information.</source>
        <translation>使用 --help 檢視更多資訊。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not %2</source>
        <translation>「%1」不合要求，應為：%2</translation>
    </message>
    <message>
        <source>a number above 0</source>
        <translation>大於 0 的數</translation>
    </message>
    <message>
        <source>a number of 0 or more</source>
        <translation>不小於 0 的數</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>%1 到 %2 之間的數</translation>
    </message>
    <message>
        <source>To listen:</source>
        <translation>監聽：</translation>
    </message>
    <message>
        <source>TCP, this machine only</source>
        <translation>TCP，僅本機</translation>
    </message>
    <message>
        <source>TCP, on every interface</source>
        <translation>TCP，所有介面</translation>
    </message>
    <message>
        <source>any free port</source>
        <translation>任意閒置連接埠</translation>
    </message>
    <message>
        <source>TCP over IPv6</source>
        <translation>IPv6 上的 TCP</translation>
    </message>
    <message>
        <source>datagrams</source>
        <translation>資料包</translation>
    </message>
    <message>
        <source>a Unix socket</source>
        <translation>Unix 網域 socket</translation>
    </message>
    <message>
        <source>datagrams on a Unix socket</source>
        <translation>Unix 網域 socket 上的資料包</translation>
    </message>
    <message>
        <source>To connect:</source>
        <translation>連線：</translation>
    </message>
    <message>
        <source>TCP; also tcp:host=localhost:port=8080:timeout=5</source>
        <translation>TCP；也可寫作 tcp:host=localhost:port=8080:timeout=5</translation>
    </message>
    <message>
        <source>datagrams to one peer</source>
        <translation>傳往一個對端的資料包</translation>
    </message>
    <message>
        <source>a program, which talks to its standard input and output; also</source>
        <translation>一個程式，與它的標準輸入和標準輸出對話；也可寫作</translation>
    </message>
    <message>
        <source>process:COMMAND:directory=/tmp, and shell=yes for a command of the shell</source>
        <translation>process:COMMAND:directory=/tmp，用 shell=yes 交給 shell 執行</translation>
    </message>
    <message>
        <source>An endpoint is a kind and its arguments, separated by colons; a backslash takes the next character as it is.</source>
        <translation>端點由種類和參數組成，以冒號分隔；反斜線讓下一個字元保持原樣。</translation>
    </message>
    <message>
        <source>A command is split at blanks; &apos;single&apos; and &quot;double&quot; quotes hold words together.</source>
        <translation>命令在空白處切分；&apos;單引號&apos; 和 &quot;雙引號&quot; 把幾個詞連在一起。</translation>
    </message>
    <message>
        <source>Also understood: %1</source>
        <translation>也能識別：%1</translation>
    </message>
    <message>
        <source>Examples:</source>
        <translation>範例：</translation>
    </message>
    <message>
        <source>Exit codes:</source>
        <translation>結束代碼：</translation>
    </message>
    <message>
        <source>success</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>the arguments, an endpoint or a workspace make no sense</source>
        <translation>參數、端點或工作區不合理</translation>
    </message>
    <message>
        <source>a server could not listen, or a client could not connect</source>
        <translation>伺服器無法監聽，或用戶端無法連線</translation>
    </message>
    <message>
        <source>--expect or a sequence was not met in time, or a request of a load failed</source>
        <translation>--expect 或序列沒有及時得到滿足，或壓測中有請求失敗</translation>
    </message>
    <message>
        <source>the connection broke before everything was said</source>
        <translation>話沒說完連線就斷了</translation>
    </message>
    <message>
        <source>a control channel was asked for something that failed</source>
        <translation>向控制通道要求的事失敗了</translation>
    </message>
    <message>
        <source>Prints &apos;listening ENDPOINT&apos; with the real port, and serves until SIGINT or SIGTERM; then it closes its listener and sends what is queued. Without interface= only this machine can connect.</source>
        <translation>印出帶有實際連接埠的「listening ENDPOINT」，一直服務到收到 SIGINT 或 SIGTERM；然後停止監聽，把佇列裡的內容傳送完。沒有 interface= 時只有本機可以連線。</translation>
    </message>
    <message>
        <source>Connects to TARGET for each connection that comes in, and passes on what either side sends, its end and its reset. Prints &apos;listening ENDPOINT&apos; with the real port, and runs until SIGINT or SIGTERM; then it sends what is queued. With --json every message is shown on both legs. A target that cannot be reached closes the client. Limits count the clients.</source>
        <translation>每來一個連線就連線到 TARGET，並轉交任意一側傳送的內容、結束和重設。印出帶有實際連接埠的「listening ENDPOINT」，一直執行到收到 SIGINT 或 SIGTERM；然後把佇列裡的內容傳送完。使用 --json 時，每則訊息在兩段連線上都會顯示。目標無法到達時關閉用戶端。限制按用戶端計算。</translation>
    </message>
    <message>
        <source>Datagrams go to udp and unixgram, one socket for each client&apos;s address, which ends after a silent minute. Between datagrams and a stream each datagram is a frame, as --framing says.</source>
        <translation>資料包傳往 udp 和 unixgram，每個用戶端位址一個 socket，靜默一分鐘後結束。在資料包與流之間，每個資料包是一個訊框，由 --framing 決定。</translation>
    </message>
    <message>
        <source>With proxy:socks5, proxy:http or proxy:any as TARGET it is a proxy: SOCKS 5, 4 and 4A, HTTP CONNECT and http:// requests, told apart by what a client sends first. --via goes through another proxy; names are looked up there.</source>
        <translation>TARGET 為 proxy:socks5、proxy:http 或 proxy:any 時，它是代理：SOCKS 5、4 和 4A，HTTP CONNECT 和 http:// 請求，根據用戶端最先傳送的內容區分。--via 穿過另一個代理，名稱由那個代理解析。</translation>
    </message>
    <message>
        <source>Standard input is sent as it comes, what the peer sends goes to standard output. At the end of input the sending half is closed; it ends when the peer closes too.</source>
        <translation>標準輸入隨到隨發，對端傳來的內容寫到標準輸出。輸入結束時關閉傳送方向；對端也關閉時結束。</translation>
    </message>
    <message>
        <source>Sends one message. With --expect it prints what comes back until the pattern, a regular expression over the bytes, has been seen.</source>
        <translation>傳送一則訊息。使用 --expect 時，印出返回的內容，直到出現與模式（作用於位元組的正規表示式）匹配的內容。</translation>
    </message>
    <message>
        <source>A sequence has a step in each line: send TEXT, expect PATTERN [within TIME], wait TIME, loop [TIMES] … end, fail TEXT [when PATTERN]. It prints the last reply that it expected.</source>
        <translation>序列每行一步：send TEXT、expect PATTERN [within TIME]、wait TIME、loop [TIMES] … end、fail TEXT [when PATTERN]。它印出所期待的最後一個回覆。</translation>
    </message>
    <message>
        <source>Starts the servers and clients of a workspace, and runs them until SIGINT or SIGTERM.</source>
        <translation>啟動工作區裡的伺服器和用戶端，一直執行到收到 SIGINT 或 SIGTERM。</translation>
    </message>
    <message>
        <source>With --rate each request is intended for a moment fixed before the run began, and its latency counts from there: a server that stands still cannot hide it. Without, each connection asks again as soon as it has its reply. What is under way, or was due, at the end is waited for as long as --timeout says. With --framing http the lines of a text end in CR LF, and so does the last one, which is empty. A load is sent to this machine only, unless --allow-remote says that the target is yours to load.</source>
        <translation>使用 --rate 時，每個請求對應的時刻在執行之前就已定好，延遲從那一刻算起：停住的伺服器掩蓋不了它。不使用時，每個連線一得到回覆就再次請求。結束時仍進行中或已到期的請求會再等待 --timeout 所定的時間。使用 --framing http 時，文字各行以 CR LF 結尾，最後的空行也一樣。壓測只傳往本機，除非用 --allow-remote 說明目標歸你所有。</translation>
    </message>
    <message>
        <source>Calls a method of a running Ropewalk and prints its result as one line of JSON, or prints events as they come. docs/control.md tells what they are; so does the method &apos;describe&apos;.</source>
        <translation>呼叫正在執行的 Ropewalk 的一個方法，把結果印出為一行 JSON；或者即時印出事件。docs/control.md 說明有哪些方法和事件，方法 describe 也能說明。</translation>
    </message>
    <message>
        <source>Methods, and their parameters ([] may be left out):</source>
        <translation>方法及其參數（[] 裡的可以省略）：</translation>
    </message>
    <message>
        <source>Runs servers of each model on the same requests: each uses the processor, waits for I/O and uses the processor again. Every server is a process of its own, and what it prints was measured: by its clocks and by the system&apos;s account of it. The run in the middle is shown.</source>
        <translation>讓每種模型的伺服器處理同樣的請求：每個請求先使用處理器，再等待 I/O，然後再次使用處理器。每個伺服器都是單獨的行程，印出的一切都是測量所得：來自它的時鐘和系統對它的統計。顯示居中的那一次。</translation>
    </message>
    <message>
        <source>With --modes, one thread does the same requests one after the other on one descriptor, once in each I/O mode: blocking, non-blocking and asking again, multiplexed, signal-driven, asynchronous (io_uring).</source>
        <translation>使用 --modes 時，一個執行緒在一個描述元上依次處理同樣的請求，每種 I/O 模式一遍：阻塞、非阻塞並反覆詢問、多工、訊號驅動、非同步（io_uring）。</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>blocked on I/O</source>
        <translation>阻塞在 I/O</translation>
    </message>
    <message>
        <source>starting a process or thread</source>
        <translation>啟動行程或執行緒</translation>
    </message>
    <message>
        <source>waiting for a core, or its turn</source>
        <translation>等待核心或輪到自己</translation>
    </message>
    <message>
        <source>asking again and again</source>
        <translation>反覆詢問</translation>
    </message>
    <message>
        <source>Says what Ropewalk understands by an endpoint string, or explains the grammar.</source>
        <translation>說明 Ropewalk 如何理解一個端點字串，或解釋語法。</translation>
    </message>
    <message>
        <source>%1: not here: %2</source>
        <translation>%1：此處沒有：%2</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>%1 個請求</translation>
    </message>
    <message>
        <source>requests/s</source>
        <translation>請求/秒</translation>
    </message>
    <message>
        <source>mean, ms</source>
        <translation>平均，ms</translation>
    </message>
    <message>
        <source>slowest, ms</source>
        <translation>最慢，ms</translation>
    </message>
    <message>
        <source>CPU, ms</source>
        <translation>CPU，ms</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>記憶體</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>呼叫</translation>
    </message>
    <message>
        <source>switches</source>
        <translation>切換</translation>
    </message>
    <message>
        <source>ramp-up</source>
        <translation>爬升</translation>
    </message>
    <message>
        <source>warm-up</source>
        <translation>預熱</translation>
    </message>
    <message>
        <source>measuring</source>
        <translation>測量</translation>
    </message>
    <message>
        <source>draining</source>
        <translation>收尾</translation>
    </message>
    <message>
        <source>over</source>
        <translation>結束</translation>
    </message>
    <message>
        <source>%1 %2: %3 measured, %4 under way on %5 connections, p50 %6, p99 %7, %8 failed</source>
        <translation>%1 %2：已測 %3，進行中 %4，連線 %5，p50 %6，p99 %7，失敗 %8</translation>
    </message>
    <message>
        <source>%1 answered, %2 in %3</source>
        <translation>%1 得到回覆，%3 內共 %2</translation>
    </message>
    <message>
        <source>ended before its time: %1</source>
        <translation>提前結束：%1</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>%1: %2 before it was sent, %3 until the first byte, %4 for the rest</source>
        <translation>%1：傳送之前 %2，到第一個位元組 %3，其餘 %4</translation>
    </message>
    <message>
        <source>connect</source>
        <translation>連線</translation>
    </message>
    <message>
        <source>%1 p50, %2 connections</source>
        <translation>p50 %1，%2 個連線</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no reactor: best, epoll, kqueue, poll, select, notifier</source>
        <translation>「%1」不是反應器：best、epoll、kqueue、poll、select、notifier</translation>
    </message>
    <message>
        <source>What the server does with a message:</source>
        <translation>伺服器對訊息做什麼：</translation>
    </message>
    <message>
        <source>Break something on purpose, as toxiproxy does; may be there again. SPEC is one of these, each number with its default:</source>
        <translation>有意弄壞些什麼，與 toxiproxy 相同；可以重複使用。SPEC 是下列之一，各個數字為預設值：</translation>
    </message>
    <message>
        <source>and :toxicity=0.5 (the part of the connections), :direction=in (from the client, upstream), out
(to it, downstream) or both, :on=no, :name=TEXT.</source>
        <translation>以及 :toxicity=0.5（連線所佔的比例）、:direction=in（來自用戶端，上行）、out
（傳往用戶端，下行）或 both、:on=no、:name=TEXT。</translation>
    </message>
    <message>
        <source>In vain: %1</source>
        <translation>沒有等到：%1</translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation>%1 無法寫入</translation>
    </message>
    <message>
        <source>A workspace to open</source>
        <translation>要開啟的工作區</translation>
    </message>
    <message>
        <source>Start a demo</source>
        <translation>啟動一個示範</translation>
    </message>
    <message>
        <source>Colours; those chosen the last time if left out</source>
        <translation>配色；省略則用上次選擇的</translation>
    </message>
    <message>
        <source>Language of the window; that chosen the last time if left out</source>
        <translation>視窗的語言；省略則用上次選擇的</translation>
    </message>
    <message>
        <source>What to show first</source>
        <translation>首先顯示什麼</translation>
    </message>
    <message>
        <source>Size of the window, such as 1440x900</source>
        <translation>視窗大小，例如 1440x900</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no size; write 1440x900, for example</source>
        <translation>「%1」不是大小；請寫成 1440x900 這樣</translation>
    </message>
    <message>
        <source>Save a picture of the window as PNG, then end</source>
        <translation>把視窗存為 PNG 圖片，然後結束</translation>
    </message>
    <message>
        <source>Seconds before the picture is taken</source>
        <translation>存圖之前等待的秒數</translation>
    </message>
    <message>
        <source>How the system is asked for readiness</source>
        <translation>以何種方式向系統詢問就緒狀態</translation>
    </message>
    <message>
        <source>Open a control channel, for ropewalk-cli ctl: unix:PATH, tcp:PORT or default</source>
        <translation>開啟控制通道，供 ropewalk-cli ctl 使用：unix:PATH、tcp:PORT 或 default</translation>
    </message>
    <message>
        <source>Serve metrics for Prometheus under /metrics: tcp:PORT, which is on loopback unless it names an interface, or unix:PATH</source>
        <translation>在 /metrics 上為 Prometheus 提供指標：tcp:PORT（未指明介面時只在環回上），或 unix:PATH</translation>
    </message>
    <message>
        <source>Say the version, and end</source>
        <translation>顯示版本，然後結束</translation>
    </message>
    <message>
        <source>Ropewalk: many servers and clients in one window, on one reactor</source>
        <translation>Ropewalk：一個視窗，一個反應器，許多伺服器和用戶端</translation>
    </message>
    <message>
        <source>A subcommand is required</source>
        <translation>需要一個子命令</translation>
    </message>
    <message>
        <source>%1 is required</source>
        <translation>需要 %1</translation>
    </message>
    <message>
        <source>The following argument was not expected: %1</source>
        <translation>多出的參數：%1</translation>
    </message>
    <message>
        <source>The following arguments were not expected: %1</source>
        <translation>多出的幾個參數：%1</translation>
    </message>
    <message>
        <source>%1 required %2 missing</source>
        <translation>缺少 %1 個必需的 %2</translation>
    </message>
    <message>
        <source>At least %1 required but received %2</source>
        <translation>至少需要 %1 個，只有 %2 個</translation>
    </message>
    <message>
        <source>%1 excludes %2</source>
        <translation>%1 不能與 %2 同用</translation>
    </message>
    <message>
        <source>%1 requires %2</source>
        <translation>%1 需要 %2</translation>
    </message>
    <message>
        <source>Could not convert: %1 = %2</source>
        <translation>無法轉換：%1 = %2</translation>
    </message>
    <message>
        <source>%1 not in {%2}</source>
        <translation>%1 不在 {%2} 之中</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>用法</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation>選項</translation>
    </message>
    <message>
        <source>SUBCOMMAND</source>
        <translation>子命令</translation>
    </message>
    <message>
        <source>Positionals</source>
        <translation>位置參數</translation>
    </message>
    <message>
        <source>REQUIRED</source>
        <translation>必需</translation>
    </message>
    <message>
        <source>Env</source>
        <translation>環境變數</translation>
    </message>
    <message>
        <source>Excludes</source>
        <translation>不能同用</translation>
    </message>
    <message>
        <source>Subcommands</source>
        <translation>子命令</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>選項</translation>
    </message>
    <message>
        <source>Print this help message and exit</source>
        <translation>顯示本說明，然後結束</translation>
    </message>
    <message>
        <source>they are no object</source>
        <translation>它們不是物件</translation>
    </message>
    <message>
        <source>The parameters must be a JSON object in braces: %1</source>
        <translation>參數必須是花括號裡的 JSON 物件：%1</translation>
    </message>
    <message>
        <source>Name a method, or events with --follow: see ropewalk-cli ctl --help.</source>
        <translation>請指明一個方法，或用 --follow 指明事件：見 ropewalk-cli ctl --help。</translation>
    </message>
    <message>
        <source>Name the control channel with --control or $ROPEWALK_CONTROL.</source>
        <translation>請用 --control 或 $ROPEWALK_CONTROL 指明控制通道。</translation>
    </message>
    <message>
        <source>What to call, such as service.list</source>
        <translation>要呼叫的方法，例如 service.list</translation>
    </message>
    <message>
        <source>Its parameters, a JSON object; - reads standard input</source>
        <translation>它的參數，一個 JSON 物件；- 表示從標準輸入讀取</translation>
    </message>
    <message>
        <source>Where the channel is; $ROPEWALK_CONTROL</source>
        <translation>通道在哪裡；$ROPEWALK_CONTROL</translation>
    </message>
    <message>
        <source>What Ropewalk printed, over TCP</source>
        <translation>使用 TCP 時，Ropewalk 印出的權杖</translation>
    </message>
    <message>
        <source>Print these events, such as message,connection.*</source>
        <translation>印出這些事件，例如 message,connection.*</translation>
    </message>
    <message>
        <source>End after so many events</source>
        <translation>這麼多事件之後結束</translation>
    </message>
    <message>
        <source>Print docs/control.md</source>
        <translation>印出 docs/control.md</translation>
    </message>
    <message>
        <source>seed %1: --seed %1 repeats these faults</source>
        <translation>種子 %1：--seed %1 可重現這些故障</translation>
    </message>
    <message>
        <source>there is no service in this workspace</source>
        <translation>這個工作區裡沒有服務</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is none of %2</source>
        <translation>「%1」不是其中之一：%2</translation>
    </message>
    <message>
        <source>Servers: %1; all of them, if none is named. I/O modes: %2</source>
        <translation>伺服器：%1；未指明則為全部。I/O 模式：%2</translation>
    </message>
    <message>
        <source>The I/O modes on one descriptor, in place of servers</source>
        <translation>不比較伺服器，而比較一個描述元上的 I/O 模式</translation>
    </message>
    <message>
        <source>Over 1, 2, 4 … 256 requests at once</source>
        <translation>同時 1、2、4 … 256 個請求</translation>
    </message>
    <message>
        <source>The same with each poller of this system, for the event-driven servers</source>
        <translation>同上，對事件驅動的伺服器使用本系統的每種輪詢器</translation>
    </message>
    <message>
        <source>As comma-separated values; times in nanoseconds</source>
        <translation>以逗號分隔的值；時間單位為奈秒</translation>
    </message>
    <message>
        <source>With --json: a line for each run as it ends, too</source>
        <translation>使用 --json 時：每次執行結束時另印出一行</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>數目</translation>
    </message>
    <message>
        <source>Milliseconds between two requests; 0: all at once</source>
        <translation>兩個請求相隔的毫秒數；0：全部同時</translation>
    </message>
    <message>
        <source>Processor time of each before its I/O</source>
        <translation>每個請求在 I/O 之前的處理器時間</translation>
    </message>
    <message>
        <source>How long its I/O takes</source>
        <translation>I/O 要多久</translation>
    </message>
    <message>
        <source>Processor time after it</source>
        <translation>I/O 之後的處理器時間</translation>
    </message>
    <message>
        <source>What connects clients, server and backend: tcp or unix</source>
        <translation>用戶端、伺服器和後端以何相連：tcp 或 unix</translation>
    </message>
    <message>
        <source>That the server may use</source>
        <translation>伺服器可以使用的核心數</translation>
    </message>
    <message>
        <source>Threads of the pool</source>
        <translation>執行緒池的執行緒數</translation>
    </message>
    <message>
        <source>The same requests again</source>
        <translation>重現同樣的請求</translation>
    </message>
    <message>
        <source>Of each model</source>
        <translation>每種模型的次數</translation>
    </message>
    <message>
        <source>Single thread, blocking</source>
        <translation>單執行緒，阻塞</translation>
    </message>
    <message>
        <source>Process per request</source>
        <translation>每請求一行程</translation>
    </message>
    <message>
        <source>Thread per request</source>
        <translation>每請求一執行緒</translation>
    </message>
    <message>
        <source>Pool of threads</source>
        <translation>執行緒池</translation>
    </message>
    <message>
        <source>Event driven, callbacks</source>
        <translation>事件驅動，回呼</translation>
    </message>
    <message>
        <source>Event driven, coroutines</source>
        <translation>事件驅動，協程</translation>
    </message>
    <message>
        <source>Blocking read</source>
        <translation>阻塞讀取</translation>
    </message>
    <message>
        <source>Non-blocking, polling</source>
        <translation>非阻塞，輪詢</translation>
    </message>
    <message>
        <source>Multiplexed</source>
        <translation>多工</translation>
    </message>
    <message>
        <source>Signal-driven</source>
        <translation>訊號驅動</translation>
    </message>
    <message>
        <source>Asynchronous</source>
        <translation>非同步</translation>
    </message>
    <message>
        <source>The request; {{seq}}, {{rand 1 9}} … are replaced</source>
        <translation>請求；{{seq}}、{{rand 1 9}} 等會被替換</translation>
    </message>
    <message>
        <source>It is hexadecimal digits</source>
        <translation>它是十六進位數字</translation>
    </message>
    <message>
        <source>Replace \r \n \xNN in it</source>
        <translation>替換其中的 \r \n \xNN</translation>
    </message>
    <message>
        <source>NAME=VALUE, for {{NAME}}; any number of times</source>
        <translation>NAME=VALUE，用於 {{NAME}}；可以重複使用</translation>
    </message>
    <message>
        <source>write NAME=VALUE</source>
        <translation>請寫成 NAME=VALUE</translation>
    </message>
    <message>
        <source>Where a reply ends, as of serve; http for web servers</source>
        <translation>回覆在哪裡結束，與 serve 相同；網頁伺服器用 http</translation>
    </message>
    <message>
        <source>How long a reply is, where there is no framing</source>
        <translation>沒有成框時，回覆有多長</translation>
    </message>
    <message>
        <source>The server speaks first</source>
        <translation>伺服器先說話</translation>
    </message>
    <message>
        <source>Stop after so many requests, warm-up included</source>
        <translation>這麼多請求之後停止，包括預熱</translation>
    </message>
    <message>
        <source>Stop when more than so many per cent have failed</source>
        <translation>失敗超過這麼多百分比時停止</translation>
    </message>
    <message>
        <source>Stop when p99 takes longer than so many seconds</source>
        <translation>p99 超過這麼多秒時停止</translation>
    </message>
    <message>
        <source>Where to connect</source>
        <translation>連線到哪裡</translation>
    </message>
    <message>
        <source>At a time</source>
        <translation>同時開啟的連線數</translation>
    </message>
    <message>
        <source>Requests under way on each</source>
        <translation>每個連線上的進行中請求數</translation>
    </message>
    <message>
        <source>Requests a second, of all together; 0: as fast as replies come</source>
        <translation>合計每秒請求數；0：回覆來得多快就多快</translation>
    </message>
    <message>
        <source>Seconds that are measured</source>
        <translation>測量的秒數</translation>
    </message>
    <message>
        <source>Seconds before them that are not</source>
        <translation>在此之前不計入測量的秒數</translation>
    </message>
    <message>
        <source>Seconds before these in which rate or connections grow</source>
        <translation>再往前，速率或連線數增長的秒數</translation>
    </message>
    <message>
        <source>Seconds that a reply may take</source>
        <translation>回覆可以用的秒數</translation>
    </message>
    <message>
        <source>Each with a reactor of its own</source>
        <translation>執行緒數，各有自己的反應器</translation>
    </message>
    <message>
        <source>The target may be another machine</source>
        <translation>目標可以是另一台機器</translation>
    </message>
    <message>
        <source>Refuse more connections at a time</source>
        <translation>同時的連線超過此數則拒絕</translation>
    </message>
    <message>
        <source>Refuse more connections at a time from one address</source>
        <translation>來自同一位址的同時連線超過此數則拒絕</translation>
    </message>
    <message>
        <source>Close a connection after this many silent seconds</source>
        <translation>靜默這麼多秒後關閉連線</translation>
    </message>
    <message>
        <source>Receive at most this many bytes in a second</source>
        <translation>每秒最多接收這麼多位元組</translation>
    </message>
    <message>
        <source>Send at most this many bytes in a second</source>
        <translation>每秒最多傳送這麼多位元組</translation>
    </message>
    <message>
        <source>Append what is sent and received to this file</source>
        <translation>把收發的內容附加到這個檔案</translation>
    </message>
    <message>
        <source>Where the faults&apos; chance comes from: the same seed and the same input give the same faults; without it one is drawn, and printed</source>
        <translation>故障的隨機來源：同樣的種子加同樣的輸入，得到同樣的故障；省略則抽取一個並印出來</translation>
    </message>
    <message>
        <source>Where a message ends: raw, line, line:crlf, line:any, int8, int16, int32, int16:le, netstring, http, fixed:N, delimiter:TEXT</source>
        <translation>訊息在哪裡結束：raw、line、line:crlf、line:any、int8、int16、int32、int16:le、netstring、http、fixed:N、delimiter:TEXT</translation>
    </message>
    <message>
        <source>Connect through this proxy: socks5://HOST:PORT or http://HOST:PORT</source>
        <translation>經由這個代理連線：socks5://HOST:PORT 或 http://HOST:PORT</translation>
    </message>
    <message>
        <source>The user that the proxy knows</source>
        <translation>代理認識的使用者名稱</translation>
    </message>
    <message>
        <source>The environment variable that has that user&apos;s password</source>
        <translation>存有該使用者密碼的環境變數</translation>
    </message>
    <message>
        <source>What happens with messages that look so, one after the other: when [in|out|both]
  any | contains|starts|ends|equals TEXT | regex TEXT | hex BYTES | json PATH, then
  reply|replace TEXT | hold | drop | delay TIME | close | mark [TEXT] | count</source>
        <translation>對符合條件的訊息依次做什麼：when [in|out|both]
  any | contains|starts|ends|equals TEXT | regex TEXT | hex BYTES | json PATH，然後
  reply|replace TEXT | hold | drop | delay TIME | close | mark [TEXT] | count</translation>
    </message>
    <message>
        <source>Run a server</source>
        <translation>執行伺服器</translation>
    </message>
    <message>
        <source>Where to listen, such as tcp:7007</source>
        <translation>在哪裡監聽，例如 tcp:7007</translation>
    </message>
    <message>
        <source>The COMMAND of --behaviour program (which it implies) or shell: for each connection one is started</source>
        <translation>--behaviour program（可省略）或 shell 的 COMMAND：每個連線啟動一個</translation>
    </message>
    <message>
        <source>Pass connections on to another endpoint</source>
        <translation>把連線轉交給另一個端點</translation>
    </message>
    <message>
        <source>Where to listen, such as tcp:7008</source>
        <translation>在哪裡監聽，例如 tcp:7008</translation>
    </message>
    <message>
        <source>Where to connect, such as tcp:localhost:7007; proxy:socks5, proxy:http or proxy:any where each client says so</source>
        <translation>連線到哪裡，例如 tcp:localhost:7007；由每個用戶端決定時寫 proxy:socks5、proxy:http 或 proxy:any</translation>
    </message>
    <message>
        <source>The user that clients of a proxy have to say</source>
        <translation>代理的用戶端必須提供的使用者名稱</translation>
    </message>
    <message>
        <source>Connect standard input and output to a server</source>
        <translation>把標準輸入和標準輸出連線到伺服器</translation>
    </message>
    <message>
        <source>Seconds to wait for the connection</source>
        <translation>等待連線的秒數</translation>
    </message>
    <message>
        <source>Send one message</source>
        <translation>傳送一則訊息</translation>
    </message>
    <message>
        <source>The message; bytes typed are bytes sent</source>
        <translation>訊息；輸入什麼位元組就傳送什麼位元組</translation>
    </message>
    <message>
        <source>In place of a message, run the sequence of this file</source>
        <translation>不傳送訊息，而執行這個檔案裡的序列</translation>
    </message>
    <message>
        <source>message, or --sequence,</source>
        <translation>message 或 --sequence</translation>
    </message>
    <message>
        <source>The message is hexadecimal digits</source>
        <translation>訊息是十六進位數字</translation>
    </message>
    <message>
        <source>Replace \r \n \t \0 \\ \xNN in the message</source>
        <translation>替換訊息裡的 \r \n \t \0 \\ \xNN</translation>
    </message>
    <message>
        <source>The message is the path of a file to send</source>
        <translation>訊息是要傳送的檔案的路徑</translation>
    </message>
    <message>
        <source>Wait for this pattern; exit with 4 if it does not come</source>
        <translation>等待這個模式；沒有等到則以 4 結束</translation>
    </message>
    <message>
        <source>Seconds to wait for the connection and for the pattern</source>
        <translation>等待連線和等待模式的秒數</translation>
    </message>
    <message>
        <source>Run a workspace</source>
        <translation>執行工作區</translation>
    </message>
    <message>
        <source>A .ropewalk file</source>
        <translation>一個 .ropewalk 檔案</translation>
    </message>
    <message>
        <source>Measure a server</source>
        <translation>測量伺服器</translation>
    </message>
    <message>
        <source>Call a running Ropewalk</source>
        <translation>呼叫正在執行的 Ropewalk</translation>
    </message>
    <message>
        <source>Compare models of servers</source>
        <translation>比較伺服器的各種模型</translation>
    </message>
    <message>
        <source>Explain an endpoint string</source>
        <translation>解釋端點字串</translation>
    </message>
    <message>
        <source>The string; none explains the grammar</source>
        <translation>字串；省略則解釋語法</translation>
    </message>
    <message>
        <source>As a client understands it</source>
        <translation>依用戶端的方式理解</translation>
    </message>
    <message>
        <source>Ropewalk on the command line: servers, clients and messages</source>
        <translation>命令列上的 Ropewalk：伺服器、用戶端和訊息</translation>
    </message>
    <message>
        <source>How to wait for sockets: best, epoll, poll, select, notifier</source>
        <translation>如何等待 socket：best、epoll、poll、select、notifier</translation>
    </message>
    <message>
        <source>Language of help and messages; the system&apos;s if left out</source>
        <translation>說明和訊息的語言；省略則用系統的語言</translation>
    </message>
    <message>
        <source>Print events as JSON, one object a line</source>
        <translation>以 JSON 印出事件，每行一個物件</translation>
    </message>
    <message>
        <source>&quot;%1&quot; did not come in time.</source>
        <translation>「%1」沒有及時到來。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; did not come before the peer closed.</source>
        <translation>對端關閉之前「%1」沒有到來。</translation>
    </message>
    <message>
        <source>%1, line %2:</source>
        <translation>%1，第 %2 行：</translation>
    </message>
</context>
<context>
    <name>ropewalk</name>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>已丟棄</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Not fired</source>
        <translation>未觸發</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>執行中</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>已扣留</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Unhandled</source>
        <translation>未處理</translation>
    </message>
    <message>
        <source>no purpose given</source>
        <translation>未說明用途</translation>
    </message>
    <message>
        <source>made in %1</source>
        <translation>建立於 %1</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>等待 %1</translation>
    </message>
    <message>
        <source>not fired</source>
        <translation>未觸發</translation>
    </message>
    <message>
        <source>before link %1</source>
        <translation>在第 %1 環之前</translation>
    </message>
    <message>
        <source>times out in %1</source>
        <translation>%1 後逾時</translation>
    </message>
    <message>
        <source>&lt; 1 s</source>
        <translation>&lt; 1 s</translation>
    </message>
    <message>
        <source>pass-through</source>
        <translation>直通</translation>
    </message>
    <message>
        <source>a value</source>
        <translation>一個值</translation>
    </message>
    <message>
        <source>a failure</source>
        <translation>一個失敗</translation>
    </message>
    <message>
        <source>next</source>
        <translation>下一個</translation>
    </message>
    <message>
        <source>later</source>
        <translation>稍後</translation>
    </message>
    <message>
        <source>running</source>
        <translation>執行中</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>已返回</translation>
    </message>
    <message>
        <source>passed on</source>
        <translation>已傳下去</translation>
    </message>
    <message>
        <source>raised</source>
        <translation>已擲出</translation>
    </message>
    <message>
        <source>waiting on %1</source>
        <translation>正在等待 %1</translation>
    </message>
    <message>
        <source>Link %1 was passed by</source>
        <translation>第 %1 環被越過</translation>
    </message>
    <message>
        <source>Link %1, %2, called with %3</source>
        <translation>第 %1 環 %2 被呼叫，引數為 %3</translation>
    </message>
    <message>
        <source>Link %1 waits for %2</source>
        <translation>第 %1 環等待 %2</translation>
    </message>
    <message>
        <source>Link %1 returned %2</source>
        <translation>第 %1 環返回 %2</translation>
    </message>
    <message>
        <source>Link %1 passed on %2</source>
        <translation>第 %1 環把 %2 傳了下去</translation>
    </message>
    <message>
        <source>Link %1 raised %2</source>
        <translation>第 %1 環擲出 %2</translation>
    </message>
    <message>
        <source>Ended with a failure that nobody took: %1</source>
        <translation>以無人處理的失敗結束：%1</translation>
    </message>
    <message>
        <source>Nobody holds it any more</source>
        <translation>已無人持有</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>已建立</translation>
    </message>
    <message>
        <source>Made in %1</source>
        <translation>建立於 %1</translation>
    </message>
    <message>
        <source>Fired with %1</source>
        <translation>以 %1 觸發</translation>
    </message>
    <message>
        <source>Somebody cancelled it</source>
        <translation>有人取消了它</translation>
    </message>
    <message>
        <source>Held before its next link</source>
        <translation>扣留在下一環之前</translation>
    </message>
    <message>
        <source>passed by</source>
        <translation>已越過</translation>
    </message>
    <message>
        <source>is there now</source>
        <translation>此刻在這裡</translation>
    </message>
    <message>
        <source>raised another</source>
        <translation>擲出了另一個</translation>
    </message>
    <message>
        <source>handled</source>
        <translation>已處理</translation>
    </message>
    <message>
        <source>fired with it</source>
        <translation>以它觸發</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>閒置</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暫停</translation>
    </message>
    <message>
        <source>held</source>
        <translation>已扣留</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已關閉</translation>
    </message>
    <message>
        <source>Out: %1. In: %2.</source>
        <translation>傳送：%1。接收：%2。</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>啟動中</translation>
    </message>
    <message>
        <source>Ending, waits for replies</source>
        <translation>收尾中，等待回覆</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>已結束</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>未開始</translation>
    </message>
    <message>
        <source>Ramp %1 of %2 s</source>
        <translation>爬升 %1 / %2 s</translation>
    </message>
    <message>
        <source>Warm-up %1 of %2 s</source>
        <translation>預熱 %1 / %2 s</translation>
    </message>
    <message>
        <source>Running %1 of %2 s</source>
        <translation>執行中 %1 / %2 s</translation>
    </message>
    <message>
        <source>Run %1, %2: %3/s, p99 %4</source>
        <translation>第 %1 次，%2：%3/s，p99 %4</translation>
    </message>
    <message>
        <source>%1 requests/s</source>
        <translation>%1 請求/秒</translation>
    </message>
    <message>
        <source>as fast as possible</source>
        <translation>盡可能快</translation>
    </message>
    <message>
        <source>1 connection</source>
        <translation>1 個連線</translation>
    </message>
    <message>
        <source>%1 connections</source>
        <translation>%1 個連線</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1，%2，%3</translation>
    </message>
    <message>
        <source>Ended before its time: %1.</source>
        <translation>提前結束：%1。</translation>
    </message>
    <message>
        <source>%1 of %2 messages</source>
        <translation>%1 / %2 則訊息</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 held</source>
        <translation>扣留 %1</translation>
    </message>
    <message>
        <source>low %1</source>
        <translation>低 %1</translation>
    </message>
    <message>
        <source>high %1</source>
        <translation>高 %1</translation>
    </message>
    <message>
        <source>the system does not tell</source>
        <translation>系統不提供</translation>
    </message>
    <message>
        <source>readable</source>
        <translation>可讀</translation>
    </message>
    <message>
        <source>not readable</source>
        <translation>不可讀</translation>
    </message>
    <message>
        <source>full, not writable</source>
        <translation>已滿，不可寫</translation>
    </message>
    <message>
        <source>writable</source>
        <translation>可寫</translation>
    </message>
    <message>
        <source>Kernel receive</source>
        <translation>核心接收緩衝</translation>
    </message>
    <message>
        <source>Kernel send</source>
        <translation>核心傳送緩衝</translation>
    </message>
    <message>
        <source>relay %1</source>
        <translation>中繼 %1</translation>
    </message>
    <message>
        <source>client</source>
        <translation>用戶端</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>對端</translation>
    </message>
    <message>
        <source>1 message</source>
        <translation>1 則訊息</translation>
    </message>
    <message>
        <source>%1 messages</source>
        <translation>%1 則訊息</translation>
    </message>
    <message>
        <source>1 byte</source>
        <translation>1 位元組</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 位元組</translation>
    </message>
    <message>
        <source>Receive queue</source>
        <translation>接收佇列</translation>
    </message>
    <message>
        <source>Send queue</source>
        <translation>傳送佇列</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>已編輯</translation>
    </message>
    <message>
        <source>injected</source>
        <translation>已注入</translation>
    </message>
    <message>
        <source>by a rule</source>
        <translation>由規則產生</translation>
    </message>
    <message>
        <source>Delivery is held.</source>
        <translation>投遞已扣留。</translation>
    </message>
    <message>
        <source>Sending is held.</source>
        <translation>傳送已扣留。</translation>
    </message>
    <message>
        <source>The next message waits for its turn: the queue is paced.</source>
        <translation>下一則訊息在等輪到它：佇列限速中。</translation>
    </message>
    <message>
        <source>The peer does not read: the system&apos;s buffer is full.</source>
        <translation>對端不讀：系統緩衝區已滿。</translation>
    </message>
    <message>
        <source>The relay&apos;s other side has no room.</source>
        <translation>中繼的另一側沒有空間。</translation>
    </message>
    <message>
        <source>The relay has not reached its target yet.</source>
        <translation>中繼尚未連上目標。</translation>
    </message>
    <message>
        <source>The connection is over; its messages are kept.</source>
        <translation>連線已結束；它的訊息被保留。</translation>
    </message>
    <message>
        <source>%1 kept</source>
        <translation>保留 %1</translation>
    </message>
    <message>
        <source>%1 paused</source>
        <translation>%1 已暫停</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>無法讀取 %1：%2</translation>
    </message>
    <message>
        <source>%1 is larger than 64 MiB</source>
        <translation>%1 超過 64 MiB</translation>
    </message>
    <message>
        <source>%1 holds no scenario of the families deferred or clock</source>
        <translation>%1 中沒有 deferred 或 clock 族的情境</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>請求</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已接收</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>進行中</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>錯誤</translation>
    </message>
    <message>
        <source>Before it was sent</source>
        <translation>發出之前</translation>
    </message>
    <message>
        <source>Until the first byte</source>
        <translation>到首位元組</translation>
    </message>
    <message>
        <source>The rest of the reply</source>
        <translation>回覆的其餘部分</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>監聽中</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>連線中</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>已連線</translation>
    </message>
    <message>
        <source>Waiting to retry</source>
        <translation>等待重試</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>停止中</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已關閉</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>關閉中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暫停</translation>
    </message>
    <message>
        <source>I/O heavy</source>
        <translation>I/O 密集</translation>
    </message>
    <message>
        <source>Who waits without holding up the others is done first</source>
        <translation>等待時不拖住別人的模型最先完成</translation>
    </message>
    <message>
        <source>CPU heavy</source>
        <translation>CPU 密集</translation>
    </message>
    <message>
        <source>Nothing to wait for: one core does the same work whatever the model</source>
        <translation>沒有什麼可等：無論哪種模型，一個核心做同樣多的工作</translation>
    </message>
    <message>
        <source>Many at once</source>
        <translation>大量並行</translation>
    </message>
    <message>
        <source>Hardly any work, much waiting: what a process or a thread costs</source>
        <translation>工作很少，等待很多：看出一個行程或執行緒的代價</translation>
    </message>
    <message>
        <source>One by one</source>
        <translation>逐個到達</translation>
    </message>
    <message>
        <source>A request every 10 ms: the line grows where one waits for another</source>
        <translation>每 10 ms 一個請求：一個等另一個時，隊伍越排越長</translation>
    </message>
    <message>
        <source>Long waits</source>
        <translation>長時間等待</translation>
    </message>
    <message>
        <source>I/O that takes a hundred times as long as the work for it</source>
        <translation>I/O 所需時間是其工作的一百倍</translation>
    </message>
    <message>
        <source>1 core</source>
        <translation>1 個核心</translation>
    </message>
    <message>
        <source>%n cores</source>
        <translation>%n 個核心</translation>
    </message>
    <message>
        <source>Single thread, blocking</source>
        <translation>單執行緒，阻塞</translation>
    </message>
    <message>
        <source>blocking</source>
        <translation>阻塞</translation>
    </message>
    <message>
        <source>One request after the other: while one waits for I/O, all others wait too</source>
        <translation>一個請求接一個：一個等待 I/O 時，其他全都等待</translation>
    </message>
    <message>
        <source>Process per request</source>
        <translation>每請求一行程</translation>
    </message>
    <message>
        <source>process</source>
        <translation>行程</translation>
    </message>
    <message>
        <source>fork() for each request: isolated from each other, and a process to pay for each</source>
        <translation>每個請求 fork() 一次：彼此隔離，每個都要付出一個行程的代價</translation>
    </message>
    <message>
        <source>Thread per request</source>
        <translation>每請求一執行緒</translation>
    </message>
    <message>
        <source>thread</source>
        <translation>執行緒</translation>
    </message>
    <message>
        <source>A thread for each request: they share memory, and each has a stack</source>
        <translation>每個請求一個執行緒：共用記憶體，各有一個堆疊</translation>
    </message>
    <message>
        <source>Pool of threads</source>
        <translation>執行緒池</translation>
    </message>
    <message>
        <source>pool</source>
        <translation>執行緒池</translation>
    </message>
    <message>
        <source>Threads that are there already; who comes when all are busy waits</source>
        <translation>執行緒事先就有；全都忙時，後來的要等</translation>
    </message>
    <message>
        <source>Event driven</source>
        <translation>事件驅動</translation>
    </message>
    <message>
        <source>event driven</source>
        <translation>事件驅動</translation>
    </message>
    <message>
        <source>One thread, a reactor, callbacks: I/O of all requests is in flight at once</source>
        <translation>一個執行緒、一個反應器、回呼：所有請求的 I/O 同時進行</translation>
    </message>
    <message>
        <source>Coroutines</source>
        <translation>協程</translation>
    </message>
    <message>
        <source>coroutines</source>
        <translation>協程</translation>
    </message>
    <message>
        <source>The same reactor, written with co_await</source>
        <translation>同樣的反應器，用 co_await 編寫</translation>
    </message>
    <message>
        <source>Blocking</source>
        <translation>阻塞</translation>
    </message>
    <message>
        <source>read() returns when there is something; the thread sleeps until then</source>
        <translation>read() 在有資料時才返回；此前執行緒睡眠</translation>
    </message>
    <message>
        <source>Non-blocking, polling</source>
        <translation>非阻塞，輪詢</translation>
    </message>
    <message>
        <source>polling</source>
        <translation>輪詢</translation>
    </message>
    <message>
        <source>read() says that there is nothing and is asked again; the thread never sleeps</source>
        <translation>read() 答覆沒有資料，就再問一次；執行緒從不睡眠</translation>
    </message>
    <message>
        <source>Multiplexed</source>
        <translation>多工</translation>
    </message>
    <message>
        <source>multiplexed</source>
        <translation>多工</translation>
    </message>
    <message>
        <source>The thread sleeps until one of many descriptors is ready; here there is one</source>
        <translation>執行緒睡眠，直到眾多描述元之一就緒；這裡只有一個</translation>
    </message>
    <message>
        <source>Signal-driven</source>
        <translation>訊號驅動</translation>
    </message>
    <message>
        <source>signal</source>
        <translation>訊號</translation>
    </message>
    <message>
        <source>SIGIO says that there is something; until then the thread does the next request</source>
        <translation>SIGIO 通知有資料；此前執行緒處理下一個請求</translation>
    </message>
    <message>
        <source>Asynchronous</source>
        <translation>非同步</translation>
    </message>
    <message>
        <source>asynchronous</source>
        <translation>非同步</translation>
    </message>
    <message>
        <source>io_uring: the system reads by itself, while the thread does the next request</source>
        <translation>io_uring：系統自己讀取，執行緒同時處理下一個請求</translation>
    </message>
    <message>
        <source>%n processes</source>
        <translation>%n 個行程</translation>
    </message>
    <message>
        <source>%n threads</source>
        <translation>%n 個執行緒</translation>
    </message>
    <message>
        <source>1 thread, reactor</source>
        <translation>1 個執行緒，反應器</translation>
    </message>
    <message>
        <source>1 process, 1 thread</source>
        <translation>1 個行程，1 個執行緒</translation>
    </message>
    <message>
        <source>%1 calls</source>
        <translation>%1 次呼叫</translation>
    </message>
    <message>
        <source>%1× faster than %2</source>
        <translation>速度為 %2 的 %1 倍</translation>
    </message>
    <message>
        <source>%1× slower than %2</source>
        <translation>用時為 %2 的 %1 倍</translation>
    </message>
    <message>
        <source>1 request</source>
        <translation>1 個請求</translation>
    </message>
    <message>
        <source>%n requests</source>
        <translation>%n 個請求</translation>
    </message>
    <message>
        <source>one run</source>
        <translation>一次執行</translation>
    </message>
    <message>
        <source>median of %n runs</source>
        <translation>%n 次執行的中位數</translation>
    </message>
    <message>
        <source>measured on %1, over loopback TCP</source>
        <translation>在 %1 上經回送 TCP 測得</translation>
    </message>
    <message>
        <source>measured on %1, over Unix sockets</source>
        <translation>在 %1 上經 Unix socket 測得</translation>
    </message>
    <message>
        <source>%1, run %2 of %3</source>
        <translation>%1，第 %2 / %3 次</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>已測量</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>blocked on I/O</source>
        <translation>阻塞於 I/O</translation>
    </message>
    <message>
        <source>start-up</source>
        <translation>啟動</translation>
    </message>
    <message>
        <source>waiting for a core, or its turn</source>
        <translation>等待核心或輪到自己</translation>
    </message>
    <message>
        <source>%1 to %2 ms (%3 ms)</source>
        <translation>%1 至 %2 ms（%3 ms）</translation>
    </message>
    <message>
        <source>Request %1, %2, %3</source>
        <translation>請求 %1，%2，%3</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>1 fd</source>
        <translation>1 個 fd</translation>
    </message>
    <message>
        <source>%1 fds</source>
        <translation>%1 個 fd</translation>
    </message>
    <message>
        <source>1 timer</source>
        <translation>1 個定時器</translation>
    </message>
    <message>
        <source>%1 timers</source>
        <translation>%1 個定時器</translation>
    </message>
    <message>
        <source>%1 and %2 waited</source>
        <translation>%1 和 %2 在等待</translation>
    </message>
    <message>
        <source>%1 waited</source>
        <translation>%1 在等待</translation>
    </message>
    <message>
        <source>%1 held the loop for %2</source>
        <translation>%1 佔住迴圈 %2</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>讀</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>寫</translation>
    </message>
    <message>
        <source>Timers</source>
        <translation>定時器</translation>
    </message>
    <message>
        <source>Deferreds</source>
        <translation>Deferred</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>呼叫</translation>
    </message>
    <message>
        <source>Qt events</source>
        <translation>Qt 事件</translation>
    </message>
    <message>
        <source>Callback</source>
        <translation>回呼</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>所屬</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>Max, ms</source>
        <translation>最長，ms</translation>
    </message>
    <message>
        <source>Share of busy</source>
        <translation>佔忙碌時間</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>fd</source>
        <translation>fd</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>監看</translation>
    </message>
    <message>
        <source>Ready/s</source>
        <translation>就緒/秒</translation>
    </message>
    <message>
        <source>Due in</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>每隔</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>once</source>
        <translation>一次</translation>
    </message>
    <message>
        <source>At, ms</source>
        <translation>在，ms</translation>
    </message>
    <message>
        <source>Took, ms</source>
        <translation>用時，ms</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>In</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>傳送</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟的</translation>
    </message>
    <message>
        <source>longest</source>
        <translation>最長</translation>
    </message>
    <message>
        <source>nothing known yet</source>
        <translation>尚無資料</translation>
    </message>
    <message>
        <source>no reply was timed in this time</source>
        <translation>這段時間內沒有測到回覆</translation>
    </message>
    <message>
        <source>of each minute, log scale</source>
        <translation>每分鐘的值，對數刻度</translation>
    </message>
    <message>
        <source>of each second, log scale</source>
        <translation>每秒的值，對數刻度</translation>
    </message>
    <message>
        <source>open connections</source>
        <translation>開啟的連線</translation>
    </message>
    <message>
        <source>bytes that wait</source>
        <translation>等待中的位元組</translation>
    </message>
    <message>
        <source>mean of every %1 s</source>
        <translation>每 %1 s 的平均值</translation>
    </message>
    <message>
        <source>How late the reactor&apos;s loop comes, %1</source>
        <translation>反應器迴圈的延遲，%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>zoomed, a double click shows all</source>
        <translation>已放大，按兩下顯示全部</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>已凍結</translation>
    </message>
    <message>
        <source>%1 opened</source>
        <translation>%1 已開啟</translation>
    </message>
    <message>
        <source>%1 closed</source>
        <translation>%1 已關閉</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 失敗</translation>
    </message>
    <message>
        <source>fault on, %1</source>
        <translation>故障開啟，%1</translation>
    </message>
    <message>
        <source>fault off, %1</source>
        <translation>故障關閉，%1</translation>
    </message>
    <message>
        <source>Bytes/s</source>
        <translation>位元組/s</translation>
    </message>
    <message>
        <source>Messages/s</source>
        <translation>訊息/s</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>連線</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>佇列</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>迴圈</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>往返</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>−%1 h</source>
        <translation>−%1 h</translation>
    </message>
    <message>
        <source>−%1 min</source>
        <translation>−%1 min</translation>
    </message>
    <message>
        <source>−%1 s</source>
        <translation>−%1 s</translation>
    </message>
    <message>
        <source>−%1 min %2 s</source>
        <translation>−%1 min %2 s</translation>
    </message>
    <message>
        <source>−%1 h %2 min</source>
        <translation>−%1 h %2 min</translation>
    </message>
</context>
<context>
    <name>ropewalk::AddressBar</name>
    <message>
        <source>Listen</source>
        <translation>監聽</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>連線</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>端點</translation>
    </message>
    <message>
        <source>Endpoint, such as tcp:8080:interface=127.0.0.1</source>
        <translation>端點，例如 tcp:8080:interface=127.0.0.1</translation>
    </message>
    <message>
        <source>Behaviour</source>
        <translation>行為</translation>
    </message>
</context>
<context>
    <name>ropewalk::BuildPage</name>
    <message>
        <source>Callback</source>
        <translation>回呼</translation>
    </message>
    <message>
        <source>Errback</source>
        <translation>錯誤回呼</translation>
    </message>
    <message>
        <source>Add link</source>
        <translation>新增一環</translation>
    </message>
    <message>
        <source>Nothing to add to</source>
        <translation>沒有可新增的鏈</translation>
    </message>
    <message>
        <source>Links can be added here to a chain that was built by hand.</source>
        <translation>可以在這裡給手動組建的鏈新增環節。</translation>
    </message>
    <message>
        <source>New chain</source>
        <translation>新增鏈</translation>
    </message>
    <message>
        <source>Link %1 of %2</source>
        <translation>第 %1 環，共 %2 環</translation>
    </message>
    <message>
        <source>Name, such as link%1</source>
        <translation>名稱，例如 link%1</translation>
    </message>
    <message>
        <source>What the chain is for</source>
        <translation>這條鏈的用途</translation>
    </message>
    <message>
        <source>Name of the link</source>
        <translation>環節名稱</translation>
    </message>
    <message>
        <source>A link runs when the result comes to it: the callback with a value, the errback with a failure. Hold the chain (F9) before you fire it, then step link by link (F10).</source>
        <translation>結果到來時環節執行：值交給回呼，失敗交給錯誤回呼。先扣留鏈（F9）再觸發，然後逐環單步（F10）。</translation>
    </message>
</context>
<context>
    <name>ropewalk::ByteEditor</name>
    <message>
        <source>Edit as</source>
        <translation>編輯方式</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>十六進位</translation>
    </message>
    <message>
        <source>Escapes</source>
        <translation>跳脫</translation>
    </message>
    <message>
        <source>Bytes of the message</source>
        <translation>訊息的位元組</translation>
    </message>
    <message>
        <source>Text cannot hold all of these bytes; escapes can.</source>
        <translation>文字無法容納所有這些位元組，跳脫可以。</translation>
    </message>
</context>
<context>
    <name>ropewalk::BytesBox</name>
    <message>
        <source>Show bytes as</source>
        <translation>位元組顯示方式</translation>
    </message>
    <message>
        <source>Bytes as text</source>
        <translation>以文字顯示位元組</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>十六進位</translation>
    </message>
</context>
<context>
    <name>ropewalk::ChainActions</name>
    <message>
        <source>Release</source>
        <translation>放行</translation>
    </message>
    <message>
        <source>Hold at next link</source>
        <translation>扣留在下一環</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>單步</translation>
    </message>
    <message>
        <source>Cancel the Deferred</source>
        <translation>取消此 Deferred</translation>
    </message>
    <message>
        <source>Fire by hand with a result…</source>
        <translation>手動觸發，給出結果…</translation>
    </message>
    <message>
        <source>Fire by hand with a failure…</source>
        <translation>手動觸發，給出失敗…</translation>
    </message>
    <message>
        <source>Go to the Deferred it waits on</source>
        <translation>前往它等待的 Deferred</translation>
    </message>
    <message>
        <source>Back to the Deferred before</source>
        <translation>返回前一個 Deferred</translation>
    </message>
    <message>
        <source>Rest before the next link, or go on (F9)</source>
        <translation>停在下一環之前，或繼續（F9）</translation>
    </message>
    <message>
        <source>Run one link (F10)</source>
        <translation>執行一環（F10）</translation>
    </message>
    <message>
        <source>New chain</source>
        <translation>新增鏈</translation>
    </message>
    <message>
        <source>Build a chain by hand, link by link</source>
        <translation>手動逐環組建一條鏈</translation>
    </message>
    <message>
        <source>Open scenarios…</source>
        <translation>開啟情境…</translation>
    </message>
    <message>
        <source>Play a line of a conformance corpus (.jsonl)</source>
        <translation>播放一致性語料中的一行（.jsonl）</translation>
    </message>
    <message>
        <source>Forget finished Deferreds</source>
        <translation>忘掉已結束的 Deferred</translation>
    </message>
    <message>
        <source>built by hand</source>
        <translation>手動組建</translation>
    </message>
    <message>
        <source>Demo: %1</source>
        <translation>示範：%1</translation>
    </message>
</context>
<context>
    <name>ropewalk::ChainHeader</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Back to the Deferred before (Backspace)</source>
        <translation>返回前一個 Deferred（Backspace）</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>ropewalk::ChainInspector</name>
    <message>
        <source>Inspector</source>
        <translation>檢查器</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>環節</translation>
    </message>
    <message>
        <source>Deferred</source>
        <translation>Deferred</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日誌</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>組建</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>情境</translation>
    </message>
</context>
<context>
    <name>ropewalk::ChainLinkModel</name>
    <message>
        <source>No.</source>
        <translation>序號</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>環節</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結局</translation>
    </message>
    <message>
        <source>Went on</source>
        <translation>傳給下一環</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>耗時</translation>
    </message>
</context>
<context>
    <name>ropewalk::ChainList</name>
    <message>
        <source>Deferreds</source>
        <translation>Deferred 清單</translation>
    </message>
</context>
<context>
    <name>ropewalk::ChainListModel</name>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>環節</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>所屬</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>存續</translation>
    </message>
</context>
<context>
    <name>ropewalk::ChainLogPage</name>
    <message>
        <source>What happened to the Deferred</source>
        <translation>此 Deferred 的經過</translation>
    </message>
    <message>
        <source>Choose a Deferred to read what happened to it.</source>
        <translation>選擇一個 Deferred，檢視它的經過。</translation>
    </message>
</context>
<context>
    <name>ropewalk::ChainPage</name>
    <message>
        <source>No Deferred selected</source>
        <translation>未選擇 Deferred</translation>
    </message>
    <message>
        <source>Choose one in the list.</source>
        <translation>在清單中選擇一個。</translation>
    </message>
    <message>
        <source>Born in</source>
        <translation>建立位置</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>所屬</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>建立</translation>
    </message>
    <message>
        <source>Fired</source>
        <translation>觸發</translation>
    </message>
    <message>
        <source>Fired with</source>
        <translation>觸發值</translation>
    </message>
    <message>
        <source>Times out</source>
        <translation>逾時</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>結束</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>存續</translation>
    </message>
    <message>
        <source>Links of the Deferred</source>
        <translation>此 Deferred 的環節</translation>
    </message>
    <message>
        <source>Waits for %1</source>
        <translation>等待 %1</translation>
    </message>
    <message>
        <source>Gave its result to %1</source>
        <translation>把結果交給了 %1</translation>
    </message>
    <message>
        <source>Waited for by %1</source>
        <translation>被 %1 等待</translation>
    </message>
</context>
<context>
    <name>ropewalk::ChainView</name>
    <message>
        <source>Chain</source>
        <translation>鏈</translation>
    </message>
    <message>
        <source>No Deferred selected</source>
        <translation>未選擇 Deferred</translation>
    </message>
    <message>
        <source>%1, %2 links</source>
        <translation>%1，%2 個環節</translation>
    </message>
    <message>
        <source>link %1, %2</source>
        <translation>第 %1 環，%2</translation>
    </message>
    <message>
        <source>Called with %1</source>
        <translation>引數：%1</translation>
    </message>
    <message>
        <source>Went on with %1</source>
        <translation>傳給下一環：%1</translation>
    </message>
</context>
<context>
    <name>ropewalk::ChainWords</name>
    <message>
        <source>not called</source>
        <translation>未呼叫</translation>
    </message>
    <message>
        <source>pass-through</source>
        <translation>直通</translation>
    </message>
    <message>
        <source>%1 links passed through</source>
        <translation>%1 個環節直通</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>環節</translation>
    </message>
    <message>
        <source>Callbacks</source>
        <translation>回呼</translation>
    </message>
    <message>
        <source>receive the result</source>
        <translation>接收結果</translation>
    </message>
    <message>
        <source>Errbacks</source>
        <translation>錯誤回呼</translation>
    </message>
    <message>
        <source>receive the failure</source>
        <translation>接收失敗</translation>
    </message>
    <message>
        <source>fired with</source>
        <translation>觸發值</translation>
    </message>
    <message>
        <source>failed with</source>
        <translation>失敗值</translation>
    </message>
    <message>
        <source>not fired</source>
        <translation>未觸發</translation>
    </message>
    <message>
        <source>result of %1</source>
        <translation>%1 的結果</translation>
    </message>
    <message>
        <source>running</source>
        <translation>執行中</translation>
    </message>
    <message>
        <source>failure</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>unhandled</source>
        <translation>未處理</translation>
    </message>
</context>
<context>
    <name>ropewalk::ChartExports</name>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>無法寫入 %1：%2。</translation>
    </message>
    <message>
        <source>Figures as CSV…</source>
        <translation>數值存為 CSV…</translation>
    </message>
    <message>
        <source>Charts as PNG…</source>
        <translation>圖表存為 PNG…</translation>
    </message>
    <message>
        <source>Charts as SVG…</source>
        <translation>圖表存為 SVG…</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>無法寫入 %1。</translation>
    </message>
</context>
<context>
    <name>ropewalk::CliProcess</name>
    <message>
        <source>This is done by ropewalk-cli, which cannot be run as %1.</source>
        <translation>此事由 ropewalk-cli 完成，但無法以 %1 執行它。</translation>
    </message>
    <message>
        <source>Install or build it beside this program.</source>
        <translation>請把它安裝或建置在本程式旁邊。</translation>
    </message>
</context>
<context>
    <name>ropewalk::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>尋找命令</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>↑↓ choose     ↵ run     Esc close</source>
        <translation>↑↓ 選擇     ↵ 執行     Esc 關閉</translation>
    </message>
    <message>
        <source>1 result</source>
        <translation>1 個結果</translation>
    </message>
    <message>
        <source>%1 results</source>
        <translation>%1 個結果</translation>
    </message>
</context>
<context>
    <name>ropewalk::ComposerPanel</name>
    <message>
        <source>Waiting for the reply…</source>
        <translation>正在等待回覆…</translation>
    </message>
    <message>
        <source>No such reply came</source>
        <translation>沒有等到這樣的回覆</translation>
    </message>
    <message>
        <source>Reply in %1: %2</source>
        <translation>%1 後回覆：%2</translation>
    </message>
    <message>
        <source>1 byte</source>
        <translation>1 位元組</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 位元組</translation>
    </message>
    <message>
        <source>Send and expect…</source>
        <translation>傳送並期待…</translation>
    </message>
    <message>
        <source>Repeat every</source>
        <translation>重複間隔</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>還沒有人</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation>選擇一個檔案。</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>沒有這個檔案。</translation>
    </message>
    <message>
        <source>only %1</source>
        <translation>僅 %1</translation>
    </message>
    <message>
        <source>Composer</source>
        <translation>編寫</translation>
    </message>
    <message>
        <source>Send to</source>
        <translation>傳往</translation>
    </message>
    <message>
        <source>To</source>
        <translation>傳往</translation>
    </message>
    <message>
        <source>Address of the datagram</source>
        <translation>資料包的位址</translation>
    </message>
    <message>
        <source>Written as</source>
        <translation>書寫方式</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>十六進位</translation>
    </message>
    <message>
        <source>Escapes</source>
        <translation>跳脫</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Line end</source>
        <translation>行尾</translation>
    </message>
    <message>
        <source>LF</source>
        <translation>LF</translation>
    </message>
    <message>
        <source>CR LF</source>
        <translation>CR LF</translation>
    </message>
    <message>
        <source>none</source>
        <translation>無</translation>
    </message>
    <message>
        <source>End</source>
        <translation>行尾</translation>
    </message>
    <message>
        <source>Replace {{variables}}</source>
        <translation>替換 {{變數}}</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>訊息</translation>
    </message>
    <message>
        <source>Messages sent before (Alt Up)</source>
        <translation>以前傳送的訊息（Alt Up）</translation>
    </message>
    <message>
        <source>History</source>
        <translation>歷史</translation>
    </message>
    <message>
        <source>Nothing sent yet</source>
        <translation>還沒有傳送過</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>瀏覽…</translation>
    </message>
    <message>
        <source>Milliseconds between two</source>
        <translation>兩次之間的毫秒數</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>傳送</translation>
    </message>
    <message>
        <source>Send to all</source>
        <translation>傳送給全部</translation>
    </message>
    <message>
        <source>Queue without sending</source>
        <translation>只排隊，不傳送</translation>
    </message>
    <message>
        <source>Hold the send queue and put the message at its tail</source>
        <translation>扣留傳送佇列，把訊息放到最後</translation>
    </message>
    <message>
        <source>Waits for the reply, and says how long it took</source>
        <translation>等待回覆，並給出所耗時間</translation>
    </message>
    <message>
        <source>Send a file</source>
        <translation>傳送檔案</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>problem and remedy</comment>
        <translation>%1。%2</translation>
    </message>
</context>
<context>
    <name>ropewalk::ConnectionPage</name>
    <message>
        <source>%1 in %2 messages</source>
        <translation>%1，%2 則訊息</translation>
    </message>
    <message>
        <source>Half close</source>
        <translation>半關閉</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重設</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>本端</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>對端</translation>
    </message>
    <message>
        <source>Relayed</source>
        <translation>中繼</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>In</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>傳送</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>排隊</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>結束</translation>
    </message>
    <message>
        <source>Send what is queued, then no more; go on receiving</source>
        <translation>送完排隊的內容後不再傳送，繼續接收</translation>
    </message>
    <message>
        <source>End at once with RST; what is queued is lost</source>
        <translation>立即用 RST 結束，排隊的內容遺失</translation>
    </message>
    <message>
        <source>Send what is queued, then end</source>
        <translation>送完排隊的內容後結束</translation>
    </message>
    <message>
        <source>No connection selected</source>
        <translation>未選擇連線</translation>
    </message>
    <message>
        <source>Choose one among the endpoints, or a message of it.</source>
        <translation>在端點中選擇一個連線，或選擇它的一則訊息。</translation>
    </message>
    <message>
        <source>%1, %2 ago</source>
        <translation>%1，%2 前</translation>
    </message>
</context>
<context>
    <name>ropewalk::CursorLayer</name>
    <message>
        <source>and %1 more</source>
        <translation>還有 %1 個</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1（%2 至 %3）</translation>
    </message>
</context>
<context>
    <name>ropewalk::DeferredsPanel</name>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Deferreds</source>
        <translation>Deferred</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; events came faster than the window took them; chains may have gaps.</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; 個事件來得太快，視窗來不及接收；鏈可能有缺口。</translation>
    </message>
    <message>
        <source>Which Deferreds</source>
        <translation>哪些 Deferred</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>所屬</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>New chain, scenario or demo</source>
        <translation>新增鏈、情境或示範</translation>
    </message>
    <message>
        <source>No Deferred selected</source>
        <translation>未選擇 Deferred</translation>
    </message>
    <message>
        <source>Choose one in the list to see its chain.</source>
        <translation>在清單中選擇一個，檢視它的鏈。</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>存活</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Unhandled</source>
        <translation>未處理</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>none</source>
        <translation>無</translation>
    </message>
    <message>
        <source>removed endpoint</source>
        <translation>已移除的端點</translation>
    </message>
    <message>
        <source>No Deferreds yet</source>
        <translation>還沒有 Deferred</translation>
    </message>
    <message>
        <source>Connect something, play a demo, or build one.</source>
        <translation>建立一個連線、播放一個示範，或組建一條鏈。</translation>
    </message>
    <message>
        <source>New chain</source>
        <translation>新增鏈</translation>
    </message>
    <message>
        <source>No Deferred is in that state</source>
        <translation>沒有處於該狀態的 Deferred</translation>
    </message>
    <message>
        <source>%1 others are known.</source>
        <translation>另有 %1 個。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部顯示</translation>
    </message>
</context>
<context>
    <name>ropewalk::DepthChart</name>
    <message>
        <source>Send queue %1, receive queue %2, highest %3 in the last minute</source>
        <translation>傳送佇列 %1，接收佇列 %2，最近一分鐘最高 %3</translation>
    </message>
    <message>
        <source>Depth of the queues over the last minute</source>
        <translation>最近一分鐘的佇列深度</translation>
    </message>
    <message>
        <source>−%1 s</source>
        <translation>−%1 s</translation>
    </message>
    <message>
        <source>now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>low</source>
        <translation>低水位</translation>
    </message>
    <message>
        <source>high</source>
        <translation>高水位</translation>
    </message>
    <message>
        <source>Receive queue</source>
        <translation>接收佇列</translation>
    </message>
    <message>
        <source>Send queue</source>
        <translation>傳送佇列</translation>
    </message>
</context>
<context>
    <name>ropewalk::Document</name>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
</context>
<context>
    <name>ropewalk::EndpointActions</name>
    <message>
        <source>Endpoint</source>
        <translation>端點</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>啟動</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>重新啟動</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>建立副本</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重新命名…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>編輯…</translation>
    </message>
    <message>
        <source>Open client here…</source>
        <translation>在此開啟用戶端…</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>複製位址</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Half close</source>
        <translation>半關閉</translation>
    </message>
    <message>
        <source>Reset connection</source>
        <translation>重設連線</translation>
    </message>
    <message>
        <source>Close connection</source>
        <translation>關閉連線</translation>
    </message>
    <message>
        <source>Rename endpoint</source>
        <translation>重新命名端點</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>名稱：</translation>
    </message>
    <message>
        <source>Removed %1</source>
        <translation>已移除 %1</translation>
    </message>
</context>
<context>
    <name>ropewalk::EndpointDelegate</name>
    <message>
        <source>retry in %1 s</source>
        <translation>%1 秒後重試</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已關閉</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
</context>
<context>
    <name>ropewalk::EndpointForm</name>
    <message>
        <source>Connect again when it ends</source>
        <translation>結束後重新連線</translation>
    </message>
    <message>
        <source>New endpoint</source>
        <translation>新增端點</translation>
    </message>
    <message>
        <source>Edit endpoint</source>
        <translation>編輯端點</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>選用</translation>
    </message>
    <message>
        <source>For a relay: tcp:localhost:80, or proxy:any</source>
        <translation>中繼：tcp:localhost:80，或 proxy:any</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>端點</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Framing</source>
        <translation>成框</translation>
    </message>
    <message>
        <source>Forward to</source>
        <translation>轉發到</translation>
    </message>
    <message>
        <source>Answers with</source>
        <translation>回應方式</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>連線</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>監聽</translation>
    </message>
    <message>
        <source>Type an endpoint, such as tcp:8080.</source>
        <translation>輸入一個端點，例如 tcp:8080。</translation>
    </message>
</context>
<context>
    <name>ropewalk::EndpointModel</name>
    <message>
        <source>Forwards to %1</source>
        <translation>轉發到 %1</translation>
    </message>
    <message>
        <source>Other machines reach it at %1</source>
        <translation>其他機器可透過 %1 存取</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活動</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>速率</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>佇列</translation>
    </message>
    <message>
        <source>1 fault</source>
        <translation>1 個故障</translation>
    </message>
    <message>
        <source>%1 faults</source>
        <translation>%1 個故障</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>伺服器</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>用戶端</translation>
    </message>
</context>
<context>
    <name>ropewalk::EndpointsPanel</name>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>端點</translation>
    </message>
    <message>
        <source>Filter endpoints</source>
        <translation>篩選端點</translation>
    </message>
</context>
<context>
    <name>ropewalk::EngineWords</name>
    <message>
        <source>Latency</source>
        <translation>延遲</translation>
    </message>
    <message>
        <source>Everything arrives later, in the order in which it came; datagrams may overtake each other.</source>
        <translation>一切都晚到，次序不變；資料包可能互相超越。</translation>
    </message>
    <message>
        <source>%1 pieces delayed</source>
        <translation>%1 段被延遲</translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation>頻寬</translation>
    </message>
    <message>
        <source>No more than so many bytes a second pass.</source>
        <translation>每秒最多通過這麼多位元組。</translation>
    </message>
    <message>
        <source>%1 pieces held back</source>
        <translation>%1 段被壓後</translation>
    </message>
    <message>
        <source>Slow close</source>
        <translation>緩慢關閉</translation>
    </message>
    <message>
        <source>The end of the stream is passed on late.</source>
        <translation>流的結束晚些才傳過去。</translation>
    </message>
    <message>
        <source>%1 ends delayed</source>
        <translation>%1 次結束被延遲</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>逾時</translation>
    </message>
    <message>
        <source>Nothing passes, and after the timeout the connection is closed.</source>
        <translation>什麼也不通過，逾時後關閉連線。</translation>
    </message>
    <message>
        <source>%1 pieces swallowed</source>
        <translation>%1 段被吞掉</translation>
    </message>
    <message>
        <source>Reset peer</source>
        <translation>重設對端</translation>
    </message>
    <message>
        <source>The connection is torn down: its peer sees a reset.</source>
        <translation>連線被強行斷開：對端看到重設。</translation>
    </message>
    <message>
        <source>%1 resets</source>
        <translation>%1 次重設</translation>
    </message>
    <message>
        <source>Slicer</source>
        <translation>切片</translation>
    </message>
    <message>
        <source>What is sent at once arrives in small slices.</source>
        <translation>一次發出的內容分成小片到達。</translation>
    </message>
    <message>
        <source>%1 slices</source>
        <translation>%1 片</translation>
    </message>
    <message>
        <source>Limit data</source>
        <translation>限制資料量</translation>
    </message>
    <message>
        <source>The connection is closed once so many bytes have passed.</source>
        <translation>通過這麼多位元組後關閉連線。</translation>
    </message>
    <message>
        <source>%1 closes</source>
        <translation>%1 次關閉</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>停機</translation>
    </message>
    <message>
        <source>Nobody is there: connections are reset, and new ones are refused.</source>
        <translation>沒有人在：連線被重設，新連線被拒絕。</translation>
    </message>
    <message>
        <source>%1 connections lost</source>
        <translation>斷開 %1 個連線</translation>
    </message>
    <message>
        <source>Corrupt</source>
        <translation>損壞</translation>
    </message>
    <message>
        <source>Bits are flipped, or bytes replaced, at random places; on a stream before any framing.</source>
        <translation>在隨機位置翻轉位元或替換位元組；對流而言，在成框之前。</translation>
    </message>
    <message>
        <source>%1 bytes changed</source>
        <translation>改動 %1 位元組</translation>
    </message>
    <message>
        <source>Stall</source>
        <translation>停滯</translation>
    </message>
    <message>
        <source>After so many bytes nothing passes any more, and the connection stays open.</source>
        <translation>通過這麼多位元組後什麼也不再通過，連線保持開啟。</translation>
    </message>
    <message>
        <source>%1 stalls</source>
        <translation>%1 次停滯</translation>
    </message>
    <message>
        <source>Half close</source>
        <translation>半關閉</translation>
    </message>
    <message>
        <source>One direction ends, while the other goes on.</source>
        <translation>一個方向結束，另一個方向繼續。</translation>
    </message>
    <message>
        <source>%1 half closes</source>
        <translation>%1 次半關閉</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>丟棄</translation>
    </message>
    <message>
        <source>Some messages are lost.</source>
        <translation>部分訊息遺失。</translation>
    </message>
    <message>
        <source>%1 messages dropped</source>
        <translation>丟棄 %1 則訊息</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>重複</translation>
    </message>
    <message>
        <source>Some messages come twice.</source>
        <translation>部分訊息來兩次。</translation>
    </message>
    <message>
        <source>%1 messages doubled</source>
        <translation>%1 則訊息被重複</translation>
    </message>
    <message>
        <source>Reorder</source>
        <translation>亂序</translation>
    </message>
    <message>
        <source>Some messages come after later ones.</source>
        <translation>部分訊息排到後來者之後。</translation>
    </message>
    <message>
        <source>%1 messages moved</source>
        <translation>%1 則訊息被移後</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>拒絕</translation>
    </message>
    <message>
        <source>New connections are refused; at less than full toxicity some are closed at once instead.</source>
        <translation>拒絕新連線；毒性不滿時，改為立即關閉其中一部分。</translation>
    </message>
    <message>
        <source>%1 connections refused</source>
        <translation>拒絕 %1 個連線</translation>
    </message>
    <message>
        <source>Accept delay</source>
        <translation>延遲接受</translation>
    </message>
    <message>
        <source>New connections open late: a peer is connected, but nobody listens to it yet.</source>
        <translation>新連線晚些才打開：對端已連上，但還沒有人理會。</translation>
    </message>
    <message>
        <source>%1 connections delayed</source>
        <translation>延遲 %1 個連線</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>抖動</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>速率</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>延遲</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>位元組</translation>
    </message>
    <message>
        <source>Average size</source>
        <translation>平均大小</translation>
    </message>
    <message>
        <source>Size variation</source>
        <translation>大小變化</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>位元</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距離</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>what each piece is late</source>
        <translation>每一段晚到多久</translation>
    </message>
    <message>
        <source>how much more or less that may be, at random</source>
        <translation>隨機多或少的幅度</translation>
    </message>
    <message>
        <source>thousands of bytes a second</source>
        <translation>每秒千位元組數</translation>
    </message>
    <message>
        <source>how late the end of the stream is passed on</source>
        <translation>流的結束晚多久才傳過去</translation>
    </message>
    <message>
        <source>when the connection is closed; 0: never</source>
        <translation>多久後關閉連線；0：從不</translation>
    </message>
    <message>
        <source>how long after its beginning, or after the bytes</source>
        <translation>開始之後、或位元組之後多久</translation>
    </message>
    <message>
        <source>how many pass first</source>
        <translation>先通過多少</translation>
    </message>
    <message>
        <source>the size of a slice</source>
        <translation>一片的大小</translation>
    </message>
    <message>
        <source>from one slice to the next</source>
        <translation>片與片之間的間隔</translation>
    </message>
    <message>
        <source>how many pass before the connection is closed</source>
        <translation>通過多少後關閉連線</translation>
    </message>
    <message>
        <source>one bit is flipped in so many bytes; 0: none</source>
        <translation>每這麼多位元組翻轉一個位元；0：不翻轉</translation>
    </message>
    <message>
        <source>one byte becomes another in so many; 0: none</source>
        <translation>每這麼多位元組換掉一個位元組；0：不替換</translation>
    </message>
    <message>
        <source>of the messages</source>
        <translation>佔訊息的比例</translation>
    </message>
    <message>
        <source>how many later ones overtake it</source>
        <translation>讓多少後來者超越</translation>
    </message>
    <message>
        <source>how long it waits for these at most</source>
        <translation>最多等它們多久</translation>
    </message>
    <message>
        <source>how late it opens</source>
        <translation>晚多久開啟</translation>
    </message>
    <message>
        <source>the part of the connections that it acts on</source>
        <translation>它作用於多大比例的連線</translation>
    </message>
    <message>
        <source>Slow 3G</source>
        <translation>慢速 3G</translation>
    </message>
    <message>
        <source>Far away and narrow: 400 ms there and back, 50 kB/s.</source>
        <translation>又遠又窄：往返 400 ms，50 kB/s。</translation>
    </message>
    <message>
        <source>Lossy Wi-Fi</source>
        <translation>丟包的 Wi-Fi</translation>
    </message>
    <message>
        <source>What is lost on the air comes late on a stream, and not at all as a datagram.</source>
        <translation>空中遺失的內容，在流上晚到，作為資料包則不再到達。</translation>
    </message>
    <message>
        <source>Satellite</source>
        <translation>衛星</translation>
    </message>
    <message>
        <source>600 ms there and back, 200 kB/s.</source>
        <translation>往返 600 ms，200 kB/s。</translation>
    </message>
    <message>
        <source>Flapping</source>
        <translation>時斷時續</translation>
    </message>
    <message>
        <source>Half of the connections are reset after five seconds, a third of the new ones refused.</source>
        <translation>一半的連線在五秒後被重設，三分之一的新連線被拒絕。</translation>
    </message>
    <message>
        <source>Slow reader</source>
        <translation>慢速讀取者</translation>
    </message>
    <message>
        <source>The peer takes 8 kB/s: send queues fill.</source>
        <translation>對端只收 8 kB/s：傳送佇列逐漸填滿。</translation>
    </message>
    <message>
        <source>Byte by byte</source>
        <translation>逐位元組</translation>
    </message>
    <message>
        <source>Each byte arrives alone, one in a millisecond.</source>
        <translation>每個位元組單獨到達，一毫秒一個。</translation>
    </message>
    <message>
        <source>Dead peer</source>
        <translation>死掉的對端</translation>
    </message>
    <message>
        <source>The connection is there, and nothing passes.</source>
        <translation>連線還在，但什麼也不通過。</translation>
    </message>
    <message>
        <source>Bit rot</source>
        <translation>位元腐壞</translation>
    </message>
    <message>
        <source>One bit in 1,000 bytes is flipped.</source>
        <translation>每 1,000 位元組翻轉一個位元。</translation>
    </message>
    <message>
        <source>Fault %1: %2</source>
        <translation>故障 %1：%2</translation>
    </message>
    <message>
        <source>the connection is closed</source>
        <translation>連線被關閉</translation>
    </message>
    <message>
        <source>the connection is reset</source>
        <translation>連線被重設</translation>
    </message>
    <message>
        <source>one direction ends here</source>
        <translation>一個方向到此結束</translation>
    </message>
    <message>
        <source>nothing passes any more</source>
        <translation>什麼也不再通過</translation>
    </message>
    <message>
        <source>Faults off</source>
        <translation>故障已關閉</translation>
    </message>
    <message>
        <source>Faults on: %1; seed %2</source>
        <translation>故障已開啟：%1；種子 %2</translation>
    </message>
    <message>
        <source>Faults on: %1</source>
        <translation>故障已開啟：%1</translation>
    </message>
    <message>
        <source>Datagrams are lost: the faults hold as many as they may</source>
        <translation>資料包遺失：故障扣住的數量已達上限</translation>
    </message>
    <message>
        <source>Closed by the peer</source>
        <translation>由對端關閉</translation>
    </message>
    <message>
        <source>Closed here</source>
        <translation>由本端關閉</translation>
    </message>
    <message>
        <source>Reset here</source>
        <translation>由本端重設</translation>
    </message>
    <message>
        <source>Reset by the peer</source>
        <translation>由對端重設</translation>
    </message>
    <message>
        <source>The peer did not answer any more</source>
        <translation>對端不再回應</translation>
    </message>
    <message>
        <source>Closed by the fault timeout</source>
        <translation>由故障 timeout 關閉</translation>
    </message>
    <message>
        <source>Closed by the fault limit_data</source>
        <translation>由故障 limit_data 關閉</translation>
    </message>
    <message>
        <source>Reset by the fault down</source>
        <translation>由故障 down 重設</translation>
    </message>
    <message>
        <source>Reset by the fault reset_peer</source>
        <translation>由故障 reset_peer 重設</translation>
    </message>
    <message>
        <source>Closed with its service</source>
        <translation>隨所屬服務關閉</translation>
    </message>
    <message>
        <source>Closed with the other leg</source>
        <translation>隨中繼的另一側關閉</translation>
    </message>
    <message>
        <source>Closed because it had sent everything</source>
        <translation>已發完全部內容，因此關閉</translation>
    </message>
    <message>
        <source>Closed because its target could not be reached</source>
        <translation>無法到達目標，因此關閉</translation>
    </message>
    <message>
        <source>Closed because it reads too slowly: 1 MiB waited to be sent</source>
        <translation>讀取太慢，因此關閉：有 1 MiB 等待傳送</translation>
    </message>
    <message>
        <source>Closed because its receive queue was above its high watermark</source>
        <translation>接收佇列超過高水位，因此關閉</translation>
    </message>
    <message>
        <source>Closed because its send queue was above its high watermark</source>
        <translation>傳送佇列超過高水位，因此關閉</translation>
    </message>
    <message>
        <source>Silent for five minutes</source>
        <translation>靜默五分鐘</translation>
    </message>
    <message>
        <source>Made room for a new peer</source>
        <translation>為新的對端騰出位置</translation>
    </message>
    <message>
        <source>%1 ended with %2</source>
        <translation>%1 結束，%2</translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation>結束代碼 %1</translation>
    </message>
    <message>
        <source>Standard error: %1</source>
        <translation>標準錯誤：%1</translation>
    </message>
    <message>
        <source>Listening on %1</source>
        <translation>正在監聽 %1</translation>
    </message>
    <message>
        <source>A fault refused %1</source>
        <translation>故障拒絕了 %1</translation>
    </message>
    <message>
        <source>Accepts connections again</source>
        <translation>重新接受連線</translation>
    </message>
    <message>
        <source>Cannot %1: %2</source>
        <translation>無法完成「%1」：%2</translation>
    </message>
    <message>
        <source>listen on UDP %1</source>
        <translation>監聽 UDP %1</translation>
    </message>
    <message>
        <source>listen on interface &quot;%1&quot;</source>
        <translation>在介面「%1」上監聽</translation>
    </message>
    <message>
        <source>listen on %1</source>
        <translation>監聽 %1</translation>
    </message>
    <message>
        <source>connect to %1</source>
        <translation>連線 %1</translation>
    </message>
    <message>
        <source>accept on %1</source>
        <translation>在 %1 上接受連線</translation>
    </message>
    <message>
        <source>send to %1</source>
        <translation>傳往 %1</translation>
    </message>
    <message>
        <source>look up %1</source>
        <translation>查詢 %1</translation>
    </message>
    <message>
        <source>retries when the socket is closed</source>
        <translation>socket 關閉後重試</translation>
    </message>
    <message>
        <source>retries in %1</source>
        <translation>%1 後重試</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>連線被拒絕</translation>
    </message>
    <message>
        <source>connection refused</source>
        <translation>連線被拒絕</translation>
    </message>
    <message>
        <source>Connection reset by peer</source>
        <translation>連線被對端重設</translation>
    </message>
    <message>
        <source>connection reset by peer</source>
        <translation>連線被對端重設</translation>
    </message>
    <message>
        <source>Connection timed out</source>
        <translation>連線逾時</translation>
    </message>
    <message>
        <source>connection timed out</source>
        <translation>連線逾時</translation>
    </message>
    <message>
        <source>Address already in use</source>
        <translation>位址已被使用</translation>
    </message>
    <message>
        <source>address already in use</source>
        <translation>位址已被使用</translation>
    </message>
    <message>
        <source>Cannot assign requested address</source>
        <translation>無法使用該位址</translation>
    </message>
    <message>
        <source>cannot assign requested address</source>
        <translation>無法使用該位址</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>沒有權限</translation>
    </message>
    <message>
        <source>permission denied</source>
        <translation>沒有權限</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>沒有這個檔案或目錄</translation>
    </message>
    <message>
        <source>no such file or directory</source>
        <translation>沒有這個檔案或目錄</translation>
    </message>
    <message>
        <source>Network is unreachable</source>
        <translation>網路不可達</translation>
    </message>
    <message>
        <source>network is unreachable</source>
        <translation>網路不可達</translation>
    </message>
    <message>
        <source>No route to host</source>
        <translation>沒有到主機的路由</translation>
    </message>
    <message>
        <source>no route to host</source>
        <translation>沒有到主機的路由</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>開啟的檔案過多</translation>
    </message>
    <message>
        <source>too many open files</source>
        <translation>開啟的檔案過多</translation>
    </message>
    <message>
        <source>Invalid argument</source>
        <translation>引數無效</translation>
    </message>
    <message>
        <source>invalid argument</source>
        <translation>引數無效</translation>
    </message>
    <message>
        <source>Broken pipe</source>
        <translation>管道已斷開</translation>
    </message>
    <message>
        <source>broken pipe</source>
        <translation>管道已斷開</translation>
    </message>
    <message>
        <source>Message too long</source>
        <translation>訊息過長</translation>
    </message>
    <message>
        <source>message too long</source>
        <translation>訊息過長</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>不允許的操作</translation>
    </message>
    <message>
        <source>operation not permitted</source>
        <translation>不允許的操作</translation>
    </message>
    <message>
        <source>already called</source>
        <translation>已經觸發過</translation>
    </message>
    <message>
        <source>frame too long</source>
        <translation>訊框過長</translation>
    </message>
    <message>
        <source>Frame too long</source>
        <translation>訊框過長</translation>
    </message>
    <message>
        <source>host not found</source>
        <translation>找不到主機</translation>
    </message>
    <message>
        <source>Host not found</source>
        <translation>找不到主機</translation>
    </message>
    <message>
        <source>name look-up failed</source>
        <translation>網域名稱查詢失敗</translation>
    </message>
    <message>
        <source>Name look-up failed</source>
        <translation>網域名稱查詢失敗</translation>
    </message>
    <message>
        <source>connection closed</source>
        <translation>連線已關閉</translation>
    </message>
    <message>
        <source>connection aborted</source>
        <translation>連線已中止</translation>
    </message>
    <message>
        <source>waits for itself</source>
        <translation>在等待自己</translation>
    </message>
    <message>
        <source>one of several failed</source>
        <translation>其中一個失敗</translation>
    </message>
    <message>
        <source>queue is full</source>
        <translation>佇列已滿</translation>
    </message>
    <message>
        <source>malformed frame</source>
        <translation>訊框格式錯誤</translation>
    </message>
    <message>
        <source>Malformed frame</source>
        <translation>訊框格式錯誤</translation>
    </message>
    <message>
        <source>wrong frame length</source>
        <translation>訊框長度錯誤</translation>
    </message>
    <message>
        <source>program failed</source>
        <translation>程式失敗</translation>
    </message>
    <message>
        <source>no such chain, or it has ended</source>
        <translation>沒有這條鏈，或它已結束</translation>
    </message>
    <message>
        <source>held already</source>
        <translation>已經扣留</translation>
    </message>
    <message>
        <source>not held</source>
        <translation>沒有扣留</translation>
    </message>
    <message>
        <source>no link to run now</source>
        <translation>現在沒有可執行的環節</translation>
    </message>
    <message>
        <source>its value cannot be typed in, only a failure</source>
        <translation>它的值無法鍵入，只能給出失敗</translation>
    </message>
    <message>
        <source>not built by hand</source>
        <translation>不是手動組建的</translation>
    </message>
    <message>
        <source>nothing that was waited for came</source>
        <translation>沒有等到所等的內容</translation>
    </message>
    <message>
        <source>a step of the sequence says so</source>
        <translation>序列中的一步如此規定</translation>
    </message>
    <message>
        <source>has left the queue</source>
        <translation>已離開佇列</translation>
    </message>
    <message>
        <source>nothing left to take back or to make again</source>
        <translation>沒有可復原或重做的內容</translation>
    </message>
    <message>
        <source>the proxy could not do it</source>
        <translation>代理無法做到</translation>
    </message>
    <message>
        <source>the proxy does not allow it</source>
        <translation>代理不允許</translation>
    </message>
    <message>
        <source>the proxy asks for a user and a password</source>
        <translation>代理要求使用者和密碼</translation>
    </message>
    <message>
        <source>the proxy does not know this user and password</source>
        <translation>代理不認識這個使用者和密碼</translation>
    </message>
    <message>
        <source>what answered is no such proxy</source>
        <translation>回應者不是這樣的代理</translation>
    </message>
    <message>
        <source>Ports below 1024 need administrator rights. Choose a port from 1024 up.</source>
        <translation>1024 以下的連接埠需要管理員權限。請選擇 1024 及以上的連接埠。</translation>
    </message>
    <message>
        <source>The system does not let this go out. For a broadcast address, allow broadcasting first.</source>
        <translation>系統不允許發出。若為廣播位址，請先允許廣播。</translation>
    </message>
    <message>
        <source>This user may not use it. Check its permissions, or choose another.</source>
        <translation>目前使用者無權使用。請檢查權限，或另選一個。</translation>
    </message>
    <message>
        <source>Something is there already. Choose another path, or remove the file if nothing uses it.</source>
        <translation>那裡已有內容。請另選路徑，或在無人使用時刪除該檔案。</translation>
    </message>
    <message>
        <source>Port %1 is in use. Choose another port, or 0 for any free one.</source>
        <translation>連接埠 %1 已被佔用。請另選連接埠，或用 0 表示任意閒置連接埠。</translation>
    </message>
    <message>
        <source>This machine does not have that address. Use 127.0.0.1, 0.0.0.0, or one of its own.</source>
        <translation>本機沒有該位址。請使用 127.0.0.1、0.0.0.0 或本機的某個位址。</translation>
    </message>
    <message>
        <source>An interface is a numeric address: 127.0.0.1, 0.0.0.0, ::1 or ::.</source>
        <translation>介面是數字位址：127.0.0.1、0.0.0.0、::1 或 ::。</translation>
    </message>
    <message>
        <source>Nobody listens there. Start the server, or correct the path.</source>
        <translation>那裡沒有人監聽。請啟動伺服器，或改正路徑。</translation>
    </message>
    <message>
        <source>Nobody listens on port %1. Start the server, or correct the port.</source>
        <translation>沒有人監聽連接埠 %1。請啟動伺服器，或改正連接埠。</translation>
    </message>
    <message>
        <source>No answer came. Check the address, and that no firewall drops what is sent to %1.</source>
        <translation>沒有回應。請檢查位址，並確認沒有防火牆丟棄傳往 %1 的內容。</translation>
    </message>
    <message>
        <source>port %1</source>
        <translation>連接埠 %1</translation>
    </message>
    <message>
        <source>That address cannot be reached from here. Check the address, and the one to connect from.</source>
        <translation>從這裡無法到達該位址。請檢查目標位址和連線所用的位址。</translation>
    </message>
    <message>
        <source>The port to connect from is in use. Leave it to the system.</source>
        <translation>用來連線的連接埠已被佔用。請交給系統選擇。</translation>
    </message>
    <message>
        <source>There is no such program. Check its spelling, or give its whole path.</source>
        <translation>沒有這個程式。請檢查拼字，或給出完整路徑。</translation>
    </message>
    <message>
        <source>It is no program, or this user may not run it. Check the file&apos;s permissions.</source>
        <translation>它不是程式，或目前使用者無權執行。請檢查檔案權限。</translation>
    </message>
    <message>
        <source>It is no program. A script begins with #! and the path of its interpreter.</source>
        <translation>它不是程式。指令碼以 #! 和直譯器路徑開頭。</translation>
    </message>
    <message>
        <source>This user has as many processes as it may. End some, or limit the connections.</source>
        <translation>目前使用者的行程數已達上限。請結束一些，或限制連線數。</translation>
    </message>
    <message>
        <source>The limit of open files is reached. Close connections, or raise it with ulimit -n.</source>
        <translation>開啟的檔案數已達上限。請關閉一些連線，或用 ulimit -n 提高上限。</translation>
    </message>
    <message>
        <source>A socket path holds at most 107 bytes. Choose a shorter one.</source>
        <translation>socket 路徑最多 107 位元組。請選擇更短的路徑。</translation>
    </message>
    <message>
        <source>There is no such file. Check the path, and that the server runs.</source>
        <translation>沒有這個檔案。請檢查路徑，並確認伺服器在執行。</translation>
    </message>
    <message>
        <source>No route leads there. Check the address, and that this machine is on the network.</source>
        <translation>沒有通往那裡的路由。請檢查位址，並確認本機已連上網路。</translation>
    </message>
    <message>
        <source>This machine cannot use that kind of address. Try the host&apos;s other address.</source>
        <translation>本機不支援這類位址。請試試主機的其他位址。</translation>
    </message>
    <message>
        <source>The datagram is too long. Over IPv4 it holds at most 65,507 bytes.</source>
        <translation>資料包過長。IPv4 上最多 65,507 位元組。</translation>
    </message>
    <message>
        <source>The system&apos;s buffers are full. Send more slowly.</source>
        <translation>系統緩衝區已滿。請放慢傳送。</translation>
    </message>
    <message>
        <source>It did not say why. Look into its log, and check that it can reach the target.</source>
        <translation>它沒有說明原因。請檢視它的日誌，並確認它能到達目標。</translation>
    </message>
    <message>
        <source>Its rules decide where it connects to. Change them, or choose another proxy.</source>
        <translation>連線到哪裡由它的規則決定。請修改規則，或另選代理。</translation>
    </message>
    <message>
        <source>Give the user and the password that it knows.</source>
        <translation>請給出它認識的使用者和密碼。</translation>
    </message>
    <message>
        <source>Check the user and the password.</source>
        <translation>請檢查使用者和密碼。</translation>
    </message>
    <message>
        <source>Check its address, and whether it is a SOCKS5 or an HTTP proxy.</source>
        <translation>請檢查它的位址，以及它是 SOCKS5 還是 HTTP 代理。</translation>
    </message>
    <message>
        <source>The peer broke the connection off. Look at what it was sent last, and into its log.</source>
        <translation>對端中斷了連線。請檢視最後發給它的內容和它的日誌。</translation>
    </message>
    <message>
        <source>The peer has stopped answering. Check the network between here and there.</source>
        <translation>對端已停止回應。請檢查兩端之間的網路。</translation>
    </message>
    <message>
        <source>No host has that name. Check its spelling.</source>
        <translation>沒有主機叫這個名字。請檢查拼字。</translation>
    </message>
    <message>
        <source>No name server answered. Check the network, or give a numeric address.</source>
        <translation>沒有名稱伺服器回應。請檢查網路，或給出數字位址。</translation>
    </message>
    <message>
        <source>Allow more time, or expect something else.</source>
        <translation>請給更多時間，或期待別的內容。</translation>
    </message>
    <message>
        <source>Listen on any free %1 port, %2</source>
        <translation>監聽任意閒置的 %1 連接埠，%2</translation>
    </message>
    <message>
        <source>Listen on the Unix socket %1</source>
        <translation>監聽 Unix socket %1</translation>
    </message>
    <message>
        <source>Listen on the Unix datagram socket %1</source>
        <translation>監聽 Unix 資料包 socket %1</translation>
    </message>
    <message>
        <source>Listen on %1 port %2, %3</source>
        <translation>監聽 %1 連接埠 %2，%3</translation>
    </message>
    <message>
        <source>this machine only (%1), and join the group %2</source>
        <translation>僅限本機（%1），並加入多播群組 %2</translation>
    </message>
    <message>
        <source>open to every network of this machine (%1), and join the group %2</source>
        <translation>對本機所在的所有網路開放（%1），並加入多播群組 %2</translation>
    </message>
    <message>
        <source>this machine only (%1)</source>
        <translation>僅限本機（%1）</translation>
    </message>
    <message>
        <source>open to every network of this machine (%1)</source>
        <translation>對本機所在的所有網路開放（%1）</translation>
    </message>
    <message>
        <source>open to the network of %1</source>
        <translation>對 %1 所在的網路開放</translation>
    </message>
    <message>
        <source>Start in a shell: %1</source>
        <translation>在 shell 中啟動：%1</translation>
    </message>
    <message>
        <source>Start the program %1</source>
        <translation>啟動程式 %1</translation>
    </message>
    <message>
        <source>Connect to the Unix socket %1</source>
        <translation>連線 Unix socket %1</translation>
    </message>
    <message>
        <source>Send to the Unix datagram socket %1</source>
        <translation>傳往 Unix 資料包 socket %1</translation>
    </message>
    <message>
        <source>Connect to %1, %2 port %3</source>
        <translation>連線 %1，%2 連接埠 %3</translation>
    </message>
    <message>
        <source>Send to %1, %2 port %3, as a broadcast</source>
        <translation>廣播到 %1，%2 連接埠 %3</translation>
    </message>
    <message>
        <source>Send to %1, %2 port %3</source>
        <translation>傳往 %1，%2 連接埠 %3</translation>
    </message>
    <message>
        <source>%1, and pass each connection on to %2</source>
        <translation>%1，並把每個連線轉交給 %2</translation>
    </message>
    <message>
        <source>There is no endpoint.</source>
        <translation>沒有端點。</translation>
    </message>
    <message>
        <source>Write a port such as 8080, or tcp:localhost:8080.</source>
        <translation>請寫連接埠（例如 8080），或 tcp:localhost:8080。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a port.</source>
        <translation>「%1」不是連接埠。</translation>
    </message>
    <message>
        <source>A listener begins with its port, as in tcp:8080. To connect, choose Connect.</source>
        <translation>監聽以連接埠開頭，例如 tcp:8080。要連線，請選擇「連線」。</translation>
    </message>
    <message>
        <source>Use 1 to 65535, or 0 for any free port.</source>
        <translation>請用 1 到 65535，或用 0 表示任意閒置連接埠。</translation>
    </message>
    <message>
        <source>Use 1 to 65535.</source>
        <translation>請用 1 到 65535。</translation>
    </message>
    <message>
        <source>&quot;*&quot; is no place to connect to.</source>
        <translation>「*」不是可以連線的地方。</translation>
    </message>
    <message>
        <source>Name a host, or choose Listen.</source>
        <translation>請寫出主機，或選擇「監聽」。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a host name.</source>
        <translation>「%1」不是主機名稱。</translation>
    </message>
    <message>
        <source>Write a name such as localhost, or an IP address.</source>
        <translation>請寫名稱（例如 localhost）或 IP 位址。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an IPv4 address.</source>
        <translation>「%1」不是 IPv4 位址。</translation>
    </message>
    <message>
        <source>Write four numbers from 0 to 255, as in 127.0.0.1.</source>
        <translation>請寫四個 0 到 255 的數，例如 127.0.0.1。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an IPv6 address.</source>
        <translation>「%1」不是 IPv6 位址。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an address of this machine.</source>
        <translation>「%1」不是本機的位址。</translation>
    </message>
    <message>
        <source>Write an IP address: 127.0.0.1 for this machine only, 0.0.0.0 for every network.</source>
        <translation>請寫 IP 位址：127.0.0.1 僅限本機，0.0.0.0 為所有網路。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither yes nor no.</source>
        <translation>「%1」既不是 yes 也不是 no。</translation>
    </message>
    <message>
        <source>Write yes or no.</source>
        <translation>請寫 yes 或 no。</translation>
    </message>
    <message>
        <source>The value of &quot;%1&quot; is empty.</source>
        <translation>「%1」的值為空。</translation>
    </message>
    <message>
        <source>Write a value, or leave the argument out.</source>
        <translation>請寫一個值，或去掉這個引數。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a kind of endpoint here.</source>
        <translation>「%1」在這裡不是一種端點。</translation>
    </message>
    <message>
        <source>For a program, write process:bc -q, for example.</source>
        <translation>程式請寫成 process:bc -q 這樣。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a kind of endpoint.</source>
        <translation>「%1」不是一種端點。</translation>
    </message>
    <message>
        <source>Begin with tcp, tcp6, udp, unix, unixgram, tls or ssl.</source>
        <translation>請以 tcp、tcp6、udp、unix、unixgram、tls 或 ssl 開頭。</translation>
    </message>
    <message>
        <source>The port is missing.</source>
        <translation>缺少連接埠。</translation>
    </message>
    <message>
        <source>Write %1, for example.</source>
        <translation>例如寫成 %1。</translation>
    </message>
    <message>
        <source>The bracket is not closed.</source>
        <translation>方括號沒有閉合。</translation>
    </message>
    <message>
        <source>A user name is no part of an endpoint.</source>
        <translation>使用者名稱不是端點的一部分。</translation>
    </message>
    <message>
        <source>Remove it.</source>
        <translation>請去掉它。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an argument of %2.</source>
        <translation>「%1」不是 %2 的引數。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is there twice.</source>
        <translation>「%1」出現了兩次。</translation>
    </message>
    <message>
        <source>Remove one of them.</source>
        <translation>請去掉其中一個。</translation>
    </message>
    <message>
        <source>Leave one out.</source>
        <translation>請去掉一個。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is one argument too many.</source>
        <translation>引數「%1」是多餘的。</translation>
    </message>
    <message>
        <source>The endpoint ends in a single backslash.</source>
        <translation>端點以單一反斜槓結尾。</translation>
    </message>
    <message>
        <source>Remove it, or write \\ for a backslash.</source>
        <translation>請去掉它，或寫 \\ 表示反斜槓。</translation>
    </message>
    <message>
        <source>TLS is not available in this version.</source>
        <translation>此版本沒有 TLS。</translation>
    </message>
    <message>
        <source>Use tcp instead (%1 without TLS).</source>
        <translation>請改用 tcp（%1，不帶 TLS）。</translation>
    </message>
    <message>
        <source>WebSocket endpoints are not available in this version.</source>
        <translation>此版本沒有 WebSocket 端點。</translation>
    </message>
    <message>
        <source>Use tcp: to see the bytes that the WebSocket protocol sends.</source>
        <translation>請用 tcp: 檢視 WebSocket 協定傳送的位元組。</translation>
    </message>
    <message>
        <source>The relay would connect to itself.</source>
        <translation>中繼會連線到自己。</translation>
    </message>
    <message>
        <source>Forward to another port.</source>
        <translation>請轉發到另一個連接埠。</translation>
    </message>
    <message>
        <source>A proxy&apos;s clients say where they want to go, over a connection.</source>
        <translation>代理的用戶端透過連線說明要去哪裡。</translation>
    </message>
    <message>
        <source>Listen on tcp or unix.</source>
        <translation>請監聽 tcp 或 unix。</translation>
    </message>
    <message>
        <source>The command ends in a single backslash.</source>
        <translation>命令以單一反斜槓結尾。</translation>
    </message>
    <message>
        <source>This quote is not closed.</source>
        <translation>這個引號沒有閉合。</translation>
    </message>
    <message>
        <source>Close it, or put a backslash before it.</source>
        <translation>請閉合它，或在它前面加反斜槓。</translation>
    </message>
    <message>
        <source>There is no program.</source>
        <translation>沒有程式。</translation>
    </message>
    <message>
        <source>Write its name and arguments, such as cat -n.</source>
        <translation>請寫出名稱和引數，例如 cat -n。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a framing.</source>
        <translation>「%1」不是一種成框。</translation>
    </message>
    <message>
        <source>Use raw, line, line:crlf, int16, int32:le, netstring, http, fixed:16 or delimiter:\r\n\r\n.</source>
        <translation>請用 raw、line、line:crlf、int16、int32:le、netstring、http、fixed:16 或 delimiter:\r\n\r\n。</translation>
    </message>
    <message>
        <source>The behaviour &quot;greeting&quot; needs a text to send.</source>
        <translation>行為「greeting」需要一段要傳送的文字。</translation>
    </message>
    <message>
        <source>Write it after a colon: greeting:Hello\r\n</source>
        <translation>請寫在冒號之後：greeting:Hello\r\n</translation>
    </message>
    <message>
        <source>A proxy is written as a URL.</source>
        <translation>代理要寫成 URL。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no kind of proxy.</source>
        <translation>「%1」不是一種代理。</translation>
    </message>
    <message>
        <source>Who you are does not belong into the address, which is saved and shown.</source>
        <translation>身分不應寫在位址裡，位址會被儲存和顯示。</translation>
    </message>
    <message>
        <source>Give user and password on their own.</source>
        <translation>請單獨給出使用者和密碼。</translation>
    </message>
    <message>
        <source>A proxy has a host and a port.</source>
        <translation>代理要有主機和連接埠。</translation>
    </message>
    <message>
        <source>A server connects to nobody.</source>
        <translation>伺服器不主動連線。</translation>
    </message>
    <message>
        <source>Remove the proxy to connect through.</source>
        <translation>請去掉所經由的代理。</translation>
    </message>
    <message>
        <source>A proxy reaches hosts and ports of TCP only.</source>
        <translation>代理只能到達 TCP 的主機和連接埠。</translation>
    </message>
    <message>
        <source>Remove the proxy, or connect to tcp:HOST:PORT.</source>
        <translation>請去掉代理，或連線到 tcp:HOST:PORT。</translation>
    </message>
    <message>
        <source>Cannot read &quot;%1&quot;: %2.</source>
        <translation>無法讀取「%1」：%2。</translation>
    </message>
    <message>
        <source>Choose a file that exists and that you may read.</source>
        <translation>請選擇存在且有權讀取的檔案。</translation>
    </message>
    <message>
        <source>The file is larger than %1.</source>
        <translation>檔案超過 %1。</translation>
    </message>
    <message>
        <source>Send it in parts.</source>
        <translation>請分幾部分傳送。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a hexadecimal digit.</source>
        <translation>「%1」不是十六進位數字。</translation>
    </message>
    <message>
        <source>Use 0 to 9 and a to f, two for each byte.</source>
        <translation>請用 0 到 9 和 a 到 f，每位元組兩位。</translation>
    </message>
    <message>
        <source>A digit is missing: each byte needs two.</source>
        <translation>少一位：每位元組需要兩位。</translation>
    </message>
    <message>
        <source>Write 0d instead of d.</source>
        <translation>請寫 0d，不要寫 d。</translation>
    </message>
    <message>
        <source>No digits follow 0x.</source>
        <translation>0x 之後沒有數字。</translation>
    </message>
    <message>
        <source>The expression is not valid: %1.</source>
        <translation>運算式無效：%1。</translation>
    </message>
    <message>
        <source>Put a backslash before characters that are meant as they are.</source>
        <translation>請在照原樣匹配的字元前加反斜槓。</translation>
    </message>
    <message>
        <source>&quot;{{&quot; is not closed.</source>
        <translation>「{{」沒有閉合。</translation>
    </message>
    <message>
        <source>Write {{name}}, or switch variables off.</source>
        <translation>請寫 {{name}}，或關閉變數。</translation>
    </message>
    <message>
        <source>&quot;{{}}&quot; names no variable.</source>
        <translation>「{{}}」沒有寫變數名稱。</translation>
    </message>
    <message>
        <source>Write {{seq}}, for example, or switch variables off.</source>
        <translation>例如寫 {{seq}}，或關閉變數。</translation>
    </message>
    <message>
        <source>{{time}} has no such form.</source>
        <translation>{{time}} 沒有這種形式。</translation>
    </message>
    <message>
        <source>Use {{time}}, {{time iso}}, {{time unix}} or {{time ms}}.</source>
        <translation>請用 {{time}}、{{time iso}}、{{time unix}} 或 {{time ms}}。</translation>
    </message>
    <message>
        <source>{{%1}} needs two whole numbers, the lower one first.</source>
        <translation>{{%1}} 需要兩個整數，小的在前。</translation>
    </message>
    <message>
        <source>{{env}} needs one name.</source>
        <translation>{{env}} 需要一個名稱。</translation>
    </message>
    <message>
        <source>The environment has no &quot;%1&quot;.</source>
        <translation>環境中沒有「%1」。</translation>
    </message>
    <message>
        <source>Set it before Ropewalk starts.</source>
        <translation>請在 Ropewalk 啟動前設定它。</translation>
    </message>
    <message>
        <source>There is no variable &quot;%1&quot;.</source>
        <translation>沒有變數「%1」。</translation>
    </message>
    <message>
        <source>Use %1, add it to the workspace, or switch variables off.</source>
        <translation>請用 %1、把它加入工作區，或關閉變數。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; takes no arguments.</source>
        <translation>「%1」不帶引數。</translation>
    </message>
    <message>
        <source>The quotation mark is not closed.</source>
        <translation>引號沒有閉合。</translation>
    </message>
    <message>
        <source>The quote is not closed.</source>
        <translation>引號沒有閉合。</translation>
    </message>
    <message>
        <source>Add one at the end.</source>
        <translation>請在末尾加上引號。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing here.</source>
        <translation>這裡缺少「%1」。</translation>
    </message>
    <message>
        <source>Nothing more is expected here.</source>
        <translation>這裡不應再有內容。</translation>
    </message>
    <message>
        <source>Put texts that hold spaces in quotes.</source>
        <translation>含空白的文字請放進引號。</translation>
    </message>
    <message>
        <source>Write it in quotes.</source>
        <translation>請寫在引號裡。</translation>
    </message>
    <message>
        <source>Write a whole number.</source>
        <translation>請寫一個整數。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs what to look for.</source>
        <translation>「%1」需要寫明要尋找的內容。</translation>
    </message>
    <message>
        <source>Write it in quotes, or use &quot;any&quot; for every message.</source>
        <translation>請寫在引號裡，或用「any」表示每則訊息。</translation>
    </message>
    <message>
        <source>There are no two hexadecimal digits here.</source>
        <translation>這裡沒有兩位十六進位數字。</translation>
    </message>
    <message>
        <source>Write bytes as 0d, and ?? for one that may be anything.</source>
        <translation>位元組寫成 0d 這樣，任意位元組寫成 ??。</translation>
    </message>
    <message>
        <source>A JSON path begins with $.</source>
        <translation>JSON 路徑以 $ 開頭。</translation>
    </message>
    <message>
        <source>Write $.user.name, or $ for the whole.</source>
        <translation>請寫 $.user.name，或用 $ 表示整體。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a direction.</source>
        <translation>「%1」不是方向。</translation>
    </message>
    <message>
        <source>Write dir:in or dir:out.</source>
        <translation>請寫 dir:in 或 dir:out。</translation>
    </message>
    <message>
        <source>A size in bytes is wanted.</source>
        <translation>這裡需要位元組數。</translation>
    </message>
    <message>
        <source>Write size&gt;512, size&lt;=10 or size=4, for example.</source>
        <translation>例如寫 size&gt;512、size&lt;=10 或 size=4。</translation>
    </message>
    <message>
        <source>A time of day is wanted.</source>
        <translation>這裡需要時刻。</translation>
    </message>
    <message>
        <source>Write time&gt;14:02:30 or time&lt;14:03, for example.</source>
        <translation>例如寫 time&gt;14:02:30 或 time&lt;14:03。</translation>
    </message>
    <message>
        <source>Nothing follows &quot;%1&quot;.</source>
        <translation>「%1」之後沒有內容。</translation>
    </message>
    <message>
        <source>Write a value.</source>
        <translation>請寫一個值。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no %2.</source>
        <translation>「%1」不是 %2。</translation>
    </message>
    <message>
        <source>way to look at a message</source>
        <translation>看待訊息的方式</translation>
    </message>
    <message>
        <source>Write one of %1.</source>
        <translation>請寫 %1 之一。</translation>
    </message>
    <message>
        <source>what to look for is missing.</source>
        <translation>缺少要尋找的內容。</translation>
    </message>
    <message>
        <source>Write bytes in hexadecimal, ?? for any: 50 ?? 4e.</source>
        <translation>請用十六進位寫位元組，任意位元組寫 ??：50 ?? 4e。</translation>
    </message>
    <message>
        <source>Write a path: $.user.name, or $.id == 7.</source>
        <translation>請寫路徑：$.user.name 或 $.id == 7。</translation>
    </message>
    <message>
        <source>What follows == is not a JSON value.</source>
        <translation>== 之後不是 JSON 值。</translation>
    </message>
    <message>
        <source>Write a number, true, false, null, or a text in quotes: == &quot;open&quot;.</source>
        <translation>請寫數字、true、false、null，或帶引號的文字：== &quot;open&quot;。</translation>
    </message>
    <message>
        <source>The pattern has no capture %1.</source>
        <translation>模式中沒有擷取群組 %1。</translation>
    </message>
    <message>
        <source>Put what is wanted in parentheses, in a regex, or use {{0}} for all of it.</source>
        <translation>請在正規式中把需要的部分放進圓括號，或用 {{0}} 表示全部。</translation>
    </message>
    <message>
        <source>&quot;hex&quot; needs a byte to look for.</source>
        <translation>「hex」需要一個要尋找的位元組。</translation>
    </message>
    <message>
        <source>Write 50 ?? 4e, for example.</source>
        <translation>例如寫 50 ?? 4e。</translation>
    </message>
    <message>
        <source>There is no step.</source>
        <translation>沒有步驟。</translation>
    </message>
    <message>
        <source>The loop has no steps.</source>
        <translation>迴圈沒有步驟。</translation>
    </message>
    <message>
        <source>Put some before its end.</source>
        <translation>請在它的末尾之前放一些。</translation>
    </message>
    <message>
        <source>The loop has no end.</source>
        <translation>迴圈沒有結尾。</translation>
    </message>
    <message>
        <source>Write end behind its steps.</source>
        <translation>請在它的步驟之後寫 end。</translation>
    </message>
    <message>
        <source>There is no loop that could end here.</source>
        <translation>這裡沒有可以結束的迴圈。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a fault.</source>
        <translation>「%1」不是一種故障。</translation>
    </message>
    <message>
        <source>There is nothing to send.</source>
        <translation>沒有可傳送的內容。</translation>
    </message>
    <message>
        <source>Write a request.</source>
        <translation>請寫一個請求。</translation>
    </message>
    <message>
        <source>The load has no time.</source>
        <translation>壓測沒有時間。</translation>
    </message>
    <message>
        <source>Choose a duration and a timeout above zero.</source>
        <translation>請把時長和逾時設為大於零。</translation>
    </message>
    <message>
        <source>Rate, ramp and warm-up cannot be negative.</source>
        <translation>速率、爬升和預熱不能為負。</translation>
    </message>
    <message>
        <source>Choose zero or more.</source>
        <translation>請選擇零或更大的值。</translation>
    </message>
    <message>
        <source>Without a framing several replies cannot be told apart.</source>
        <translation>沒有成框就無法區分多個回覆。</translation>
    </message>
    <message>
        <source>Choose a framing, say how long a reply is, or have one request under way.</source>
        <translation>請選擇成框、說明回覆長度，或只保持一個進行中請求。</translation>
    </message>
    <message>
        <source>A load is sent to a server, not to a program.</source>
        <translation>壓測發給伺服器，不發給程式。</translation>
    </message>
    <message>
        <source>Serve the program: serve --program.</source>
        <translation>請先把程式作為伺服器提供：serve --program。</translation>
    </message>
    <message>
        <source>Nobody has the name &quot;%1&quot;.</source>
        <translation>沒有主機叫「%1」。</translation>
    </message>
    <message>
        <source>Check how it is spelt.</source>
        <translation>請檢查拼字。</translation>
    </message>
    <message>
        <source>Choose 1 to %1.</source>
        <translation>請選擇 1 到 %1。</translation>
    </message>
    <message>
        <source>%1 threads cannot share %2 connections.</source>
        <translation>%1 個執行緒無法分擔 %2 個連線。</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>回覆</translation>
    </message>
    <message>
        <source>No reply in time</source>
        <translation>沒有及時回覆</translation>
    </message>
    <message>
        <source>Not sent: every connection was busy</source>
        <translation>未傳送：所有連線都忙</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>errors exceeded %1 %</source>
        <translation>錯誤超過 %1 %</translation>
    </message>
    <message>
        <source>p99 exceeded %1</source>
        <translation>p99 超過 %1</translation>
    </message>
    <message>
        <source>Drop message %1</source>
        <translation>丟棄訊息 %1</translation>
    </message>
    <message>
        <source>Drop %1 messages</source>
        <translation>丟棄 %1 則訊息</translation>
    </message>
    <message>
        <source>Edit message %1</source>
        <translation>編輯訊息 %1</translation>
    </message>
    <message>
        <source>Revert message %1</source>
        <translation>還原訊息 %1</translation>
    </message>
    <message>
        <source>Duplicate message %1</source>
        <translation>複製訊息 %1</translation>
    </message>
    <message>
        <source>Duplicate %1 messages</source>
        <translation>複製 %1 則訊息</translation>
    </message>
    <message>
        <source>Move message %1</source>
        <translation>移動訊息 %1</translation>
    </message>
    <message>
        <source>Move %1 messages</source>
        <translation>移動 %1 則訊息</translation>
    </message>
    <message>
        <source>Merge %1 messages</source>
        <translation>合併 %1 則訊息</translation>
    </message>
    <message>
        <source>Split message %1</source>
        <translation>拆分訊息 %1</translation>
    </message>
    <message>
        <source>Inject message %1</source>
        <translation>注入訊息 %1</translation>
    </message>
    <message>
        <source>until %1 has stopped</source>
        <translation>直到 %1 停止</translation>
    </message>
    <message>
        <source>last connection of %1</source>
        <translation>%1 的最後一個連線</translation>
    </message>
    <message>
        <source>reach %1</source>
        <translation>到達 %1</translation>
    </message>
    <message>
        <source>reply of %1</source>
        <translation>%1 的回覆</translation>
    </message>
    <message>
        <source>socket of %1</source>
        <translation>%1 的 socket</translation>
    </message>
    <message>
        <source>ask %1 for %2</source>
        <translation>請 %1 連線 %2</translation>
    </message>
    <message>
        <source>wait %1</source>
        <translation>等待 %1</translation>
    </message>
    <message>
        <source>A link raises, the failure crosses to the errbacks, and one of them recovers.</source>
        <translation>一個環節擲出失敗，失敗轉到錯誤回呼一側，其中一個把它恢復。</translation>
    </message>
    <message>
        <source>A link raises and no errback takes the failure.</source>
        <translation>一個環節擲出失敗，沒有錯誤回呼處理它。</translation>
    </message>
    <message>
        <source>An answer that does not come in time.</source>
        <translation>一個沒有按時到來的回應。</translation>
    </message>
    <message>
        <source>A DeferredList waits for three, one of which fails.</source>
        <translation>一個 DeferredList 等待三個 Deferred，其中一個失敗。</translation>
    </message>
    <message>
        <source>A chain waits for another, and that for a third.</source>
        <translation>一條鏈等待另一條，另一條又等待第三條。</translation>
    </message>
    <message>
        <source>The number of this message</source>
        <translation>此訊息的序號</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>同上</translation>
    </message>
    <message>
        <source>The time of day; {{time iso}}, {{time unix}} or {{time ms}} for other forms</source>
        <translation>目前時間；其他形式用 {{time iso}}、{{time unix}} 或 {{time ms}}</translation>
    </message>
    <message>
        <source>A random UUID</source>
        <translation>隨機 UUID</translation>
    </message>
    <message>
        <source>A random number, both ends included</source>
        <translation>隨機數，含兩端</translation>
    </message>
    <message>
        <source>The address of the other end</source>
        <translation>另一端的位址</translation>
    </message>
    <message>
        <source>A variable of the environment</source>
        <translation>環境變數</translation>
    </message>
    <message>
        <source>hello</source>
        <translation>問好</translation>
    </message>
    <message>
        <source>Counter and time</source>
        <translation>序號和時間</translation>
    </message>
    <message>
        <source>No line end</source>
        <translation>沒有行尾</translation>
    </message>
    <message>
        <source>Invalid UTF-8</source>
        <translation>非法 UTF-8</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>異常</translation>
    </message>
    <message>
        <source>\x needs two hexadecimal digits.</source>
        <translation>\x 後面需要兩位十六進位數字。</translation>
    </message>
    <message>
        <source>Write \x0d, for example.</source>
        <translation>例如寫成 \x0d。</translation>
    </message>
    <message>
        <source>Use \r \n \t \0 \\ or \xNN, and \\ for a backslash.</source>
        <translation>請使用 \r \n \t \0 \\ 或 \xNN，反斜線寫作 \\。</translation>
    </message>
    <message>
        <source>The text ends in a single backslash.</source>
        <translation>文字以單一反斜線結尾。</translation>
    </message>
    <message>
        <source>Write \\ for a backslash.</source>
        <translation>反斜線請寫作 \\。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an escape.</source>
        <translation>「%1」不是跳脫。</translation>
    </message>
    <message>
        <source>The %1 is missing.</source>
        <translation>缺少 %1。</translation>
    </message>
    <message>
        <source>In a command, write \: for a colon and \= for an equals sign. Otherwise: %1</source>
        <translation>在命令裡，冒號寫作 \:，等號寫作 \=。否則：%1</translation>
    </message>
    <message>
        <source>Listen on tcp:8080, for example, and have it answer with program:COMMAND.</source>
        <translation>例如監聽 tcp:8080，讓它以 program:COMMAND 回應。</translation>
    </message>
    <message>
        <source>Write an IPv6 address in brackets, [::1], or with backslashes, \:\:1.</source>
        <translation>IPv6 位址請寫在方括號裡，如 [::1]，或用反斜線寫作 \:\:1。</translation>
    </message>
    <message>
        <source>A path cannot hold a NUL byte.</source>
        <translation>路徑不能含有 NUL 位元組。</translation>
    </message>
    <message>
        <source>The path is longer than a Unix socket&apos;s may be (%1 bytes).</source>
        <translation>路徑超過了 Unix 網域 socket 允許的長度（%1 位元組）。</translation>
    </message>
    <message>
        <source>Use a shorter path, for example in /tmp.</source>
        <translation>請使用較短的路徑，例如在 /tmp 裡。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a count.</source>
        <translation>「%1」不是數目。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no time in seconds.</source>
        <translation>「%1」不是以秒為單位的時間。</translation>
    </message>
    <message>
        <source>Use 1 to 86400.</source>
        <translation>請使用 1 到 86400。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; are no file permissions.</source>
        <translation>「%1」不是檔案權限。</translation>
    </message>
    <message>
        <source>Write them in octal, as in 666.</source>
        <translation>請寫成八進位，如 666。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no multicast group.</source>
        <translation>「%1」不是多播群組。</translation>
    </message>
    <message>
        <source>Use 224.0.0.0 to 239.255.255.255, or ff00::/8.</source>
        <translation>請使用 224.0.0.0 到 239.255.255.255，或 ff00::/8。</translation>
    </message>
    <message>
        <source>TCP (IPv6)</source>
        <translation>TCP（IPv6）</translation>
    </message>
    <message>
        <source>%1 (&quot;%2&quot; is not sent by itself)</source>
        <translation>%1（「%2」不會自動傳送）</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs an argument.</source>
        <translation>「%1」需要引數。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not go with &quot;%2&quot;.</source>
        <translation>「%1」不能與「%2」一起使用。</translation>
    </message>
    <message>
        <source>Leave it out.</source>
        <translation>請省略它。</translation>
    </message>
    <message>
        <source>Use line, line:crlf or line:any.</source>
        <translation>請使用 line、line:crlf 或 line:any。</translation>
    </message>
    <message>
        <source>Use be or le, or leave it out.</source>
        <translation>請使用 be 或 le，或省略。</translation>
    </message>
    <message>
        <source>Leave it out: one byte has no order.</source>
        <translation>請省略它：一個位元組沒有順序。</translation>
    </message>
    <message>
        <source>Write a length in bytes from 1 to 16777216, as in fixed:16.</source>
        <translation>請寫一個位元組長度，1 到 16777216，如 fixed:16。</translation>
    </message>
    <message>
        <source>Write 1 to 256 bytes, as in delimiter:\r\n\r\n.</source>
        <translation>請寫 1 到 256 個位元組，如 delimiter:\r\n\r\n。</translation>
    </message>
    <message>
        <source>There is no behaviour &quot;%1&quot;.</source>
        <translation>沒有「%1」這種行為。</translation>
    </message>
    <message>
        <source>Choose one of %1.</source>
        <translation>請選擇其中之一：%1。</translation>
    </message>
    <message>
        <source>The behaviour &quot;%1&quot; takes no argument.</source>
        <translation>行為「%1」沒有引數。</translation>
    </message>
    <message>
        <source>Leave out what follows the name.</source>
        <translation>請省略名稱後面的內容。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no time that a handler may take.</source>
        <translation>「%1」不是處理函式可以使用的時間。</translation>
    </message>
    <message>
        <source>Write milliseconds from 0 to 10000, for example blocking:50.</source>
        <translation>請寫 0 到 10000 的毫秒數，例如 blocking:50。</translation>
    </message>
    <message>
        <source>Sends back every message as it came (RFC 862)</source>
        <translation>把每則訊息原樣送回（RFC 862）</translation>
    </message>
    <message>
        <source>Queues what each client sent and sends it back in upper case</source>
        <translation>把每個用戶端傳來的內容排隊，以大寫送回</translation>
    </message>
    <message>
        <source>Passes every message on to all other connections, under the sender&apos;s number</source>
        <translation>把每則訊息轉給所有其他連線，附上傳送者的編號</translation>
    </message>
    <message>
        <source>Talks first: sends TEXT, which may hold escapes, then echoes</source>
        <translation>先說話：傳送 TEXT（可含跳脫），然後回顯</translation>
    </message>
    <message>
        <source>Runs COMMAND for each connection, which talks to its standard input and output</source>
        <translation>為每個連線執行 COMMAND，與它的標準輸入和標準輸出對話</translation>
    </message>
    <message>
        <source>The same through /bin/sh, with its pipes and variables</source>
        <translation>同上，但經由 /bin/sh，可用管線和變數</translation>
    </message>
    <message>
        <source>Works MS milliseconds on each line before it answers, and nobody else is served</source>
        <translation>每一行先忙 MS 毫秒再回應，其間不服務任何人</translation>
    </message>
    <message>
        <source>Answers nothing: the replies are yours to write</source>
        <translation>什麼都不回答：回覆由你來寫</translation>
    </message>
    <message>
        <source>Throws away what it is sent (RFC 863)</source>
        <translation>丟棄收到的內容（RFC 863）</translation>
    </message>
    <message>
        <source>Sends characters without end, as fast as they are read (RFC 864)</source>
        <translation>不停地傳送字元，對端讀多快就發多快（RFC 864）</translation>
    </message>
    <message>
        <source>Sends date and time as text and closes (RFC 867)</source>
        <translation>以文字傳送日期和時間，然後關閉（RFC 867）</translation>
    </message>
    <message>
        <source>Sends the seconds since 1900 as four bytes and closes (RFC 868)</source>
        <translation>以四個位元組傳送 1900 年以來的秒數，然後關閉（RFC 868）</translation>
    </message>
    <message>
        <source>Sends a quotation and closes (RFC 865)</source>
        <translation>傳送一句引言，然後關閉（RFC 865）</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no &quot;%2&quot;.</source>
        <translation>「%1」沒有「%2」。</translation>
    </message>
    <message>
        <source>It takes %1.</source>
        <translation>它可以帶有 %1。</translation>
    </message>
    <message>
        <source>%1 on and name</source>
        <translation>%1、on 和 name</translation>
    </message>
    <message>
        <source>Write in, out or both; of a relay, in is upstream and out is downstream.</source>
        <translation>請寫 in、out 或 both；對中繼來說，in 是上行，out 是下行。</translation>
    </message>
    <message>
        <source>The name is too long.</source>
        <translation>名稱太長。</translation>
    </message>
    <message>
        <source>Write at most %1 bytes.</source>
        <translation>請最多寫 %1 個位元組。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs a value.</source>
        <translation>「%1」需要一個值。</translation>
    </message>
    <message>
        <source>There is nothing behind the colon.</source>
        <translation>冒號後面沒有內容。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a setting.</source>
        <translation>「%1」不是設定。</translation>
    </message>
    <message>
        <source>Write name=value, as in latency:latency=100:jitter=20.</source>
        <translation>請寫成 name=value，如 latency:latency=100:jitter=20。</translation>
    </message>
    <message>
        <source>The fault has no name.</source>
        <translation>故障沒有名稱。</translation>
    </message>
    <message>
        <source>Use one of %1.</source>
        <translation>請使用其中之一：%1。</translation>
    </message>
    <message>
        <source>Write the part of the connections that it acts on, from 0 to 1, as in toxicity=0.5.</source>
        <translation>請寫出它作用的連線所佔的比例，從 0 到 1，如 toxicity=0.5。</translation>
    </message>
    <message>
        <source>Write a number from %1 to %2, as in %3.</source>
        <translation>請寫 %1 到 %2 之間的數，如 %3。</translation>
    </message>
    <message>
        <source>Write a whole number from %1 to %2, as in %3.</source>
        <translation>請寫 %1 到 %2 之間的整數，如 %3。</translation>
    </message>
    <message>
        <source>%1, in ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1, in bytes</source>
        <translation>%1 位元組</translation>
    </message>
    <message>
        <source>%1, in kB/s</source>
        <translation>%1 kB/s</translation>
    </message>
    <message>
        <source>A slice would have no bytes left.</source>
        <translation>切片會一個位元組都不剩。</translation>
    </message>
    <message>
        <source>Choose a size_variation that is smaller than average_size.</source>
        <translation>請選擇小於 average_size 的 size_variation。</translation>
    </message>
    <message>
        <source>Nothing would be corrupted.</source>
        <translation>不會有任何內容損壞。</translation>
    </message>
    <message>
        <source>Write bits=10240, or bytes=10240.</source>
        <translation>請寫 bits=10240 或 bytes=10240。</translation>
    </message>
    <message>
        <source>A colon in a name would end it.</source>
        <translation>名稱裡的冒號會結束名稱。</translation>
    </message>
    <message>
        <source>Write another sign.</source>
        <translation>請換一個符號。</translation>
    </message>
    <message>
        <source>%1 is for connections; datagrams have none. Use drop, latency or corrupt, or tcp.</source>
        <translation>%1 用於連線，而資料包沒有連線。請使用 drop、latency 或 corrupt，或使用 tcp。</translation>
    </message>
    <message>
        <source>%1 is for connections that are about to open. Set it on the service.</source>
        <translation>%1 用於即將開啟的連線。請設定在服務上。</translation>
    </message>
    <message>
        <source>%1 is not this machine, and a load can bring down what was not made for it.</source>
        <translation>%1 不是本機，而壓測可能壓垮沒有為此準備的系統。</translation>
    </message>
    <message>
        <source>Add --allow-remote if it is yours, or you have its owner&apos;s word.</source>
        <translation>如果它歸你所有，或已得到所有者同意，請加上 --allow-remote。</translation>
    </message>
    <message>
        <source>%1 connections cannot be opened.</source>
        <translation>無法開啟 %1 個連線。</translation>
    </message>
    <message>
        <source>%1 requests cannot be under way on a connection.</source>
        <translation>一個連線上不能有 %1 個進行中請求。</translation>
    </message>
    <message>
        <source>A load does not send files.</source>
        <translation>壓測不傳送檔案。</translation>
    </message>
    <message>
        <source>Paste what the file holds.</source>
        <translation>請貼上檔案的內容。</translation>
    </message>
    <message>
        <source>Choose another poller.</source>
        <translation>請選擇另一種輪詢器。</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>被中斷</translation>
    </message>
    <message>
        <source>%1 requests are not an experiment.</source>
        <translation>%1 個請求構不成實驗。</translation>
    </message>
    <message>
        <source>A time is out of range, or spreads further than it is long.</source>
        <translation>有一個時間超出範圍，或波動大於它本身。</translation>
    </message>
    <message>
        <source>Choose 0 to 10 s, give or take no more than the time itself.</source>
        <translation>請選擇 0 到 10 s，波動不超過時間本身。</translation>
    </message>
    <message>
        <source>Requests cannot come at that interval.</source>
        <translation>請求不能以這個間隔到來。</translation>
    </message>
    <message>
        <source>Choose 0 to 10 s.</source>
        <translation>請選擇 0 到 10 s。</translation>
    </message>
    <message>
        <source>Nothing would handle the requests.</source>
        <translation>沒有什麼來處理請求。</translation>
    </message>
    <message>
        <source>Choose at least one core, and 1 to %1 threads.</source>
        <translation>請選擇至少一個核心，以及 1 到 %1 個執行緒。</translation>
    </message>
    <message>
        <source>read asynchronously: this kernel has no io_uring</source>
        <translation>非同步讀取：這個核心沒有 io_uring</translation>
    </message>
    <message>
        <source>read asynchronously: io_uring is not permitted here (kernel.io_uring_disabled)</source>
        <translation>非同步讀取：這裡不允許使用 io_uring（kernel.io_uring_disabled）</translation>
    </message>
    <message>
        <source>No proxy can be asked for that host.</source>
        <translation>無法向代理要求那個主機。</translation>
    </message>
    <message>
        <source>Check its name.</source>
        <translation>請檢查它的名稱。</translation>
    </message>
    <message>
        <source>Only a relay that is a proxy asks its clients for a user and a password.</source>
        <translation>只有作為代理的中繼才會向用戶端要求使用者名稱和密碼。</translation>
    </message>
    <message>
        <source>Remove them, or forward to proxy:any.</source>
        <translation>請刪除它們，或轉發到 proxy:any。</translation>
    </message>
    <message>
        <source>A traffic log would hold the password that clients say.</source>
        <translation>流量日誌會含有用戶端說出的密碼。</translation>
    </message>
    <message>
        <source>Remove the traffic log, or the user and the password.</source>
        <translation>請刪除流量日誌，或使用者名稱和密碼。</translation>
    </message>
    <message>
        <source>Type the password, or name a variable that has it.</source>
        <translation>請輸入密碼，或寫明存有密碼的變數。</translation>
    </message>
    <message>
        <source>No password is known for %1: passwords are not saved.</source>
        <translation>不知道 %1 的密碼：密碼不會儲存。</translation>
    </message>
    <message>
        <source>The environment variable %1, which is to hold a password, is not set.</source>
        <translation>應當存有密碼的環境變數 %1 沒有設定。</translation>
    </message>
    <message>
        <source>A user and a password for a proxy have at most 255 bytes each.</source>
        <translation>代理的使用者名稱和密碼各最多 255 個位元組。</translation>
    </message>
    <message>
        <source>Everybody who reaches this proxy can connect through it: it asks for no user and password</source>
        <translation>任何人只要能到達這個代理就能經由它連線：它不要求使用者名稱和密碼</translation>
    </message>
    <message>
        <source>It did not say in time where it wants to go.</source>
        <translation>它沒有及時說明要去哪裡。</translation>
    </message>
    <message>
        <source>It left before it had said where it wants to go.</source>
        <translation>它沒有說明要去哪裡就離開了。</translation>
    </message>
    <message>
        <source>Closed because it did not ask as a proxy is asked</source>
        <translation>沒有依代理的方式提出請求，因此關閉</translation>
    </message>
    <message>
        <source>It has no user and password to say, which are asked for here.</source>
        <translation>它沒有可用的使用者名稱和密碼，而這裡要求提供。</translation>
    </message>
    <message>
        <source>It wants to authenticate in a way that is not asked for here.</source>
        <translation>它想用這裡不要求的方式認證。</translation>
    </message>
    <message>
        <source>Its user or password is wrong.</source>
        <translation>使用者名稱或密碼錯誤。</translation>
    </message>
    <message>
        <source>It asked for a kind of address that nobody knows.</source>
        <translation>它要求的位址種類無人認識。</translation>
    </message>
    <message>
        <source>SOCKS4 knows no password, which is asked for here. Use SOCKS5.</source>
        <translation>SOCKS4 沒有密碼，而這裡要求密碼。請使用 SOCKS5。</translation>
    </message>
    <message>
        <source>This is no step of a JSON path.</source>
        <translation>這不是 JSON 路徑的一步。</translation>
    </message>
    <message>
        <source>A name has no quotes and no backslashes.</source>
        <translation>名稱裡不能有引號和反斜線。</translation>
    </message>
    <message>
        <source>Leave them out.</source>
        <translation>請省略它們。</translation>
    </message>
    <message>
        <source>Write &quot; at its end.</source>
        <translation>請在末尾寫上 &quot;。</translation>
    </message>
    <message>
        <source>Write &apos; at its end.</source>
        <translation>請在末尾寫上 &apos;。</translation>
    </message>
    <message>
        <source>Write a time of up to a week: 250ms, 1.5s, 2min.</source>
        <translation>請寫不超過一週的時間：250ms、1.5s、2min。</translation>
    </message>
    <message>
        <source>Put what they have in common into one regular expression.</source>
        <translation>請把它們的共同之處寫成一個正規表示式。</translation>
    </message>
    <message>
        <source>These are too many loops in each other.</source>
        <translation>迴圈巢狀太深。</translation>
    </message>
    <message>
        <source>Use a loop, or several sequences.</source>
        <translation>請使用迴圈，或分成幾個序列。</translation>
    </message>
    <message>
        <source>Write 0x0d, for example.</source>
        <translation>例如寫成 0x0d。</translation>
    </message>
    <message>
        <source>Limits and a traffic log are for connections; datagrams have none.</source>
        <translation>限制和流量日誌用於連線，而資料包沒有連線。</translation>
    </message>
    <message>
        <source>Remove them, or use tcp or unix.</source>
        <translation>請刪除它們，或使用 tcp 或 unix。</translation>
    </message>
    <message>
        <source>A client has one connection: there is nothing to count.</source>
        <translation>用戶端只有一個連線，沒有什麼可計數的。</translation>
    </message>
    <message>
        <source>Remove the limits of connections.</source>
        <translation>請刪除連線數的限制。</translation>
    </message>
    <message>
        <source>A relay has nothing of its own to repeat.</source>
        <translation>中繼沒有自己的內容可以重複。</translation>
    </message>
    <message>
        <source>Remove the repetition; on one of its connections you may start one.</source>
        <translation>請刪除重複；可以在它的某個連線上開始重複。</translation>
    </message>
    <message>
        <source>A relay of datagrams goes through no proxy.</source>
        <translation>資料包的中繼不經由代理。</translation>
    </message>
    <message>
        <source>A program needs a connection to talk over; datagrams have none.</source>
        <translation>程式需要連線才能對話，而資料包沒有連線。</translation>
    </message>
    <message>
        <source>Listen on tcp or unix, or choose another behaviour.</source>
        <translation>請監聽 tcp 或 unix，或選擇另一種行為。</translation>
    </message>
    <message>
        <source>Metrics are read over HTTP, on TCP or a Unix socket.</source>
        <translation>指標透過 HTTP 讀取，在 TCP 或 Unix 網域 socket 上。</translation>
    </message>
    <message>
        <source>Reset with the other leg</source>
        <translation>隨另一段連線重設</translation>
    </message>
    <message>
        <source>Closed because the framing could not read what it sent</source>
        <translation>成框無法讀取它傳來的內容，因此關閉</translation>
    </message>
    <message>
        <source>Closed because it was silent for too long</source>
        <translation>靜默太久，因此關閉</translation>
    </message>
    <message>
        <source>Connection lost: %1</source>
        <translation>連線中斷：%1</translation>
    </message>
    <message>
        <source>Refused %1: the limit of %2 is reached</source>
        <translation>拒絕了 %1：已達上限 %2</translation>
    </message>
    <message>
        <source>Refused %1: its address has %2, as many as it may</source>
        <translation>拒絕了 %1：它的位址已有 %2，達到上限</translation>
    </message>
    <message>
        <source>%1 connections</source>
        <translation>%1 個連線</translation>
    </message>
    <message>
        <source>1 connection</source>
        <translation>1 個連線</translation>
    </message>
    <message>
        <source>Silent for a minute</source>
        <translation>靜默了一分鐘</translation>
    </message>
    <message>
        <source>Lost a message of %1 bytes: %2</source>
        <translation>遺失一則 %1 位元組的訊息：%2</translation>
    </message>
    <message>
        <source>This system has none.</source>
        <translation>本系統沒有。</translation>
    </message>
    <message>
        <source>The reactor lives in the window&apos;s thread, which it cannot wake.</source>
        <translation>反應器在視窗的執行緒裡，無法喚醒它。</translation>
    </message>
    <message>
        <source>It ends at descriptor %1, and %2 is open.</source>
        <translation>它到描述元 %1 為止，而 %2 已經開啟。</translation>
    </message>
    <message>
        <source>%1 must be a text in quotes</source>
        <translation>%1 必須是引號裡的文字</translation>
    </message>
    <message>
        <source>%1 must be true or false</source>
        <translation>%1 必須是 true 或 false</translation>
    </message>
    <message>
        <source>%1 must be a number from %2 to %3</source>
        <translation>%1 必須是 %2 到 %3 之間的數</translation>
    </message>
    <message>
        <source>%1 must be a whole number</source>
        <translation>%1 必須是整數</translation>
    </message>
    <message>
        <source>%1 must be a whole number from 0 to %2</source>
        <translation>%1 必須是 0 到 %2 之間的整數</translation>
    </message>
    <message>
        <source>%1 must be a list of texts in quotes, in brackets</source>
        <translation>%1 必須是方括號裡的清單，每項是引號裡的文字</translation>
    </message>
    <message>
        <source>%1 must be a list of whole numbers, in brackets</source>
        <translation>%1 必須是方括號裡的整數清單</translation>
    </message>
    <message>
        <source>%1 must be an object in braces</source>
        <translation>%1 必須是花括號裡的物件</translation>
    </message>
    <message>
        <source>%1 must be a list in brackets</source>
        <translation>%1 必須是方括號裡的清單</translation>
    </message>
    <message>
        <source>%1 must be in, out or both</source>
        <translation>%1 必須是 in、out 或 both</translation>
    </message>
    <message>
        <source>%1 must be one of %2</source>
        <translation>%1 必須是其中之一：%2</translation>
    </message>
    <message>
        <source>%1 must be text, escapes, hex or file</source>
        <translation>%1 必須是 text、escapes、hex 或 file</translation>
    </message>
    <message>
        <source>%1 must be auto, off, next or ordered</source>
        <translation>%1 必須是 auto、off、next 或 ordered</translation>
    </message>
    <message>
        <source>%1 is not a key that Ropewalk knows</source>
        <translation>Ropewalk 不認識鍵 %1</translation>
    </message>
    <message>
        <source>%1: a workspace is a JSON object in braces</source>
        <translation>%1：工作區是花括號裡的 JSON 物件</translation>
    </message>
    <message>
        <source>%1 is for a server: a client has one connection</source>
        <translation>%1 用於伺服器：用戶端只有一個連線</translation>
    </message>
    <message>
        <source>%1 is for a relay, which listens</source>
        <translation>%1 用於中繼，而中繼在監聽</translation>
    </message>
    <message>
        <source>%1 is not for a relay, which passes on what it receives</source>
        <translation>%1 不用於中繼，中繼只轉交收到的內容</translation>
    </message>
    <message>
        <source>A command cannot hold a NUL byte.</source>
        <translation>命令不能含有 NUL 位元組。</translation>
    </message>
    <message>
        <source>Name it: name=value, with %1.</source>
        <translation>請寫明名稱：name=value，可用 %1。</translation>
    </message>
    <message>
        <source>It spoke HTTP to a SOCKS proxy. Have this relay forward to proxy:http or proxy:any.</source>
        <translation>它對 SOCKS 代理說了 HTTP。請讓這個中繼轉發到 proxy:http 或 proxy:any。</translation>
    </message>
    <message>
        <source>It spoke SOCKS to an HTTP proxy. Have this relay forward to proxy:socks5 or proxy:any.</source>
        <translation>它對 HTTP 代理說了 SOCKS。請讓這個中繼轉發到 proxy:socks5 或 proxy:any。</translation>
    </message>
    <message>
        <source>What it sent first begins neither SOCKS nor HTTP.</source>
        <translation>它最先傳送的內容既不是 SOCKS 也不是 HTTP。</translation>
    </message>
    <message>
        <source>What it sent is no %1.</source>
        <translation>它傳送的不是 %1。</translation>
    </message>
    <message>
        <source>It asked for %1; only CONNECT is served here.</source>
        <translation>它要求 %1；這裡只提供 CONNECT。</translation>
    </message>
    <message>
        <source>BIND, to be connected to</source>
        <translation>BIND，即讓別人連線它</translation>
    </message>
    <message>
        <source>UDP ASSOCIATE, to send datagrams</source>
        <translation>UDP ASSOCIATE，即傳送資料包</translation>
    </message>
    <message>
        <source>There may be %1 faults at most</source>
        <translation>最多可以有 %1 個故障</translation>
    </message>
    <message>
        <source>Write tcp:PORT, tcp:PORT:interface=ADDRESS or unix:PATH.</source>
        <translation>請寫 tcp:PORT、tcp:PORT:interface=ADDRESS 或 unix:PATH。</translation>
    </message>
    <message>
        <source>The framing &quot;%1&quot; cannot read this: %2; what follows is shown as it comes</source>
        <translation>成框「%1」讀不懂這些內容：%2；後面的內容按到達的樣子顯示</translation>
    </message>
    <message>
        <source>Write proxy:socks5, proxy:http, or proxy:any for both; :timeout=5 limits how long a client may take to say where it wants to go.</source>
        <translation>請寫 proxy:socks5、proxy:http，或用 proxy:any 表示兩者；:timeout=5 限制用戶端可以用多久說明要去哪裡。</translation>
    </message>
    <message>
        <source>Steps are .key, [0] and [&quot;a key&quot;]; == and a JSON value may follow.</source>
        <translation>步驟有 .key、[0] 和 [&quot;a key&quot;]；後面可以跟 == 和一個 JSON 值。</translation>
    </message>
    <message>
        <source>Write when in contains &quot;PING&quot; reply &quot;PONG\r\n&quot;, for example.</source>
        <translation>例如寫成 when in contains &quot;PING&quot; reply &quot;PONG\r\n&quot;。</translation>
    </message>
    <message>
        <source>Write send &quot;PING\r\n&quot;, for example.</source>
        <translation>例如寫成 send &quot;PING\r\n&quot;。</translation>
    </message>
    <message>
        <source>These are more than %1 rules.</source>
        <translation>規則超過 %1 條。</translation>
    </message>
    <message>
        <source>It captures {{1}} to {{%1}}.</source>
        <translation>它擷取 {{1}} 到 {{%1}}。</translation>
    </message>
    <message>
        <source>Not connected: %1</source>
        <translation>未連線：%1</translation>
    </message>
</context>
<context>
    <name>ropewalk::ExpectLine</name>
    <message>
        <source>Expect</source>
        <translation>期待</translation>
    </message>
    <message>
        <source>Milliseconds to wait for the reply</source>
        <translation>等待回覆的毫秒數</translation>
    </message>
    <message>
        <source>in </source>
        <translation>時限 </translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>Send without expecting a reply</source>
        <translation>傳送，不期待回覆</translation>
    </message>
</context>
<context>
    <name>ropewalk::FailureTraceView</name>
    <message>
        <source>Failure trace</source>
        <translation>失敗的蹤跡</translation>
    </message>
    <message>
        <source>… %1 more</source>
        <translation>… 另有 %1 行</translation>
    </message>
</context>
<context>
    <name>ropewalk::FaultCard</name>
    <message>
        <source>In</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>傳送</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>雙向</translation>
    </message>
    <message>
        <source>Direction of %1</source>
        <translation>%1 的方向</translation>
    </message>
    <message>
        <source>In: what the peer sends. Out: what is sent to it.</source>
        <translation>接收：對端發來的。傳送：發給對端的。</translation>
    </message>
    <message>
        <source>Remove this fault</source>
        <translation>移除此故障</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Toxicity</source>
        <translation>毒性</translation>
    </message>
</context>
<context>
    <name>ropewalk::FaultMenu</name>
    <message>
        <source>Presets</source>
        <translation>預設集</translation>
    </message>
</context>
<context>
    <name>ropewalk::FaultsPage</name>
    <message>
        <source>Add fault</source>
        <translation>新增故障</translation>
    </message>
    <message>
        <source>Use the service&apos;s</source>
        <translation>使用服務的故障</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>重來</translation>
    </message>
    <message>
        <source>It has faults of its own.</source>
        <translation>它有自己的故障。</translation>
    </message>
    <message>
        <source>It has its service&apos;s faults; a change gives it its own.</source>
        <translation>它使用所屬服務的故障；改動後即有自己的故障。</translation>
    </message>
    <message>
        <source>Faults act on whole datagrams.</source>
        <translation>故障作用於整個資料包。</translation>
    </message>
    <message>
        <source>On TCP, corrupt acts on the byte stream between the socket and the protocol; drop, duplicate and reorder act on whole messages.</source>
        <translation>在 TCP 上，損壞作用於 socket 與協定之間的位元組流；丟棄、重複和亂序作用於整則訊息。</translation>
    </message>
    <message>
        <source>No endpoint selected</source>
        <translation>未選擇端點</translation>
    </message>
    <message>
        <source>No faults</source>
        <translation>沒有故障</translation>
    </message>
    <message>
        <source>Choose one among the endpoints.</source>
        <translation>在端點中選擇一個。</translation>
    </message>
    <message>
        <source>Add one, or a preset such as Slow 3G, and see what the other side makes of it.</source>
        <translation>新增一個故障，或「慢速 3G」之類的預設集，看看另一端如何應對。</translation>
    </message>
    <message>
        <source>1 fault on %1</source>
        <translation>%1 上有 1 個故障</translation>
    </message>
    <message>
        <source>%1 faults on %2</source>
        <translation>%2 上有 %1 個故障</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服務</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>連線</translation>
    </message>
    <message>
        <source>Whose faults</source>
        <translation>誰的故障</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>種子</translation>
    </message>
    <message>
        <source>The same seed and the same input give the same faults</source>
        <translation>相同的種子和相同的輸入產生相同的故障</translation>
    </message>
    <message>
        <source>drawn</source>
        <translation>隨機</translation>
    </message>
    <message>
        <source>Begin anew with this seed: the next connection is the first</source>
        <translation>用這個種子重新開始：下一個連線為第一個</translation>
    </message>
</context>
<context>
    <name>ropewalk::FilterBar</name>
    <message>
        <source>Follow</source>
        <translation>跟隨</translation>
    </message>
    <message>
        <source>Live view sampled</source>
        <translation>即時檢視為取樣</translation>
    </message>
    <message>
        <source>%1 rows to search</source>
        <translation>待搜尋 %1 列</translation>
    </message>
    <message>
        <source>%1 older rows dropped</source>
        <translation>已丟棄 %1 列舊資料</translation>
    </message>
    <message>
        <source>Filter: text, hex:0d0a, size&gt;512, re:^PING</source>
        <translation>篩選：文字、hex:0d0a、size&gt;512、re:^PING</translation>
    </message>
    <message>
        <source>Filter messages</source>
        <translation>篩選訊息</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>In</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>傳送</translation>
    </message>
    <message>
        <source>Stay at the newest message (End)</source>
        <translation>停在最新的訊息（End）</translation>
    </message>
</context>
<context>
    <name>ropewalk::FindBar</name>
    <message>
        <source>Find: text, hex:0d0a, re:^PING</source>
        <translation>尋找：文字、hex:0d0a、re:^PING</translation>
    </message>
    <message>
        <source>Find in messages</source>
        <translation>在訊息中尋找</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>沒有找到</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>上一個匹配</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>下一個匹配</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>ropewalk::FireBar</name>
    <message>
        <source>Result…</source>
        <translation>結果…</translation>
    </message>
    <message>
        <source>Failure…</source>
        <translation>失敗…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Fire</source>
        <translation>觸發</translation>
    </message>
    <message>
        <source>Fire %1 by hand</source>
        <translation>手動觸發 %1</translation>
    </message>
    <message>
        <source>Do not fire</source>
        <translation>不觸發</translation>
    </message>
    <message>
        <source>Do not fire (Esc)</source>
        <translation>不觸發（Esc）</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>出了什麼問題</translation>
    </message>
    <message>
        <source>The result, as text</source>
        <translation>結果，以文字寫出</translation>
    </message>
    <message>
        <source>Fail</source>
        <translation>使失敗</translation>
    </message>
</context>
<context>
    <name>ropewalk::FlowDiagram</name>
    <message>
        <source>Way of the bytes</source>
        <translation>位元組的路徑</translation>
    </message>
</context>
<context>
    <name>ropewalk::HeaderBar</name>
    <message>
        <source>Menu (Alt)</source>
        <translation>選單（Alt）</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>選單</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>工作區</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主題</translation>
    </message>
    <message>
        <source>Show the faults that are on</source>
        <translation>顯示已開啟的故障</translation>
    </message>
    <message>
        <source>1 fault</source>
        <translation>1 個故障</translation>
    </message>
    <message>
        <source>%1 faults</source>
        <translation>%1 個故障</translation>
    </message>
</context>
<context>
    <name>ropewalk::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>搜尋幫助</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>章節</translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation>章節</translation>
    </message>
    <message>
        <source>No chapter says that.</source>
        <translation>沒有章節提到它。</translation>
    </message>
</context>
<context>
    <name>ropewalk::HexView</name>
    <message>
        <source>Copy as text</source>
        <translation>複製為文字</translation>
    </message>
    <message>
        <source>Copy as hex</source>
        <translation>複製為十六進位</translation>
    </message>
    <message>
        <source>Copy as hex dump</source>
        <translation>複製為十六進位傾印</translation>
    </message>
    <message>
        <source>Copy as C array</source>
        <translation>複製為 C 陣列</translation>
    </message>
    <message>
        <source>Copy as escaped string</source>
        <translation>複製為跳脫字串</translation>
    </message>
    <message>
        <source>Copy as Base64</source>
        <translation>複製為 Base64</translation>
    </message>
    <message>
        <source>1 byte</source>
        <translation>1 位元組</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 位元組</translation>
    </message>
    <message>
        <source>%1 selected at offset %2</source>
        <translation>在偏移 %2 處選取 %1</translation>
    </message>
    <message>
        <source>At offset %1</source>
        <translation>偏移 %1</translation>
    </message>
</context>
<context>
    <name>ropewalk::InspectorPanel</name>
    <message>
        <source>Inspector</source>
        <translation>檢查器</translation>
    </message>
    <message>
        <source>Faults %1</source>
        <translation>故障 %1</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>訊息</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>連線</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>規則</translation>
    </message>
</context>
<context>
    <name>ropewalk::LabForm</name>
    <message>
        <source>Experiment</source>
        <translation>實驗</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>比較什麼</translation>
    </message>
    <message>
        <source>Server models</source>
        <translation>伺服器模型</translation>
    </message>
    <message>
        <source>I/O modes</source>
        <translation>I/O 模式</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>預設集</translation>
    </message>
    <message>
        <source>Each model runs the same requests in a helper process: measured, never modelled. Timelines show the median run.</source>
        <translation>每種模型都在輔助行程中執行同樣的請求：都是測得的，絕非模擬。時間線顯示中位的那次執行。</translation>
    </message>
    <message>
        <source>Nothing would be compared. Choose at least one model.</source>
        <translation>沒有可比較的。請至少選擇一種模型。</translation>
    </message>
    <message>
        <source>custom</source>
        <translation>自訂</translation>
    </message>
</context>
<context>
    <name>ropewalk::LabHeader</name>
    <message>
        <source>Concurrency models</source>
        <translation>並行模型</translation>
    </message>
    <message>
        <source>I/O modes</source>
        <translation>I/O 模式</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>追蹤</translation>
    </message>
    <message>
        <source>One request stands out in all timelines; a click on it does the same</source>
        <translation>一個請求在所有時間線中突顯；點選它也一樣</translation>
    </message>
    <message>
        <source>no request</source>
        <translation>無</translation>
    </message>
    <message>
        <source>request %1</source>
        <translation>請求 %1</translation>
    </message>
</context>
<context>
    <name>ropewalk::LabLegend</name>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Blocked on I/O</source>
        <translation>阻塞於 I/O</translation>
    </message>
    <message>
        <source>Start-up</source>
        <translation>啟動</translation>
    </message>
    <message>
        <source>Waiting for a core</source>
        <translation>等待核心</translation>
    </message>
    <message>
        <source>Polling</source>
        <translation>輪詢</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>圖例</translation>
    </message>
    <message>
        <source>Blue: CPU. Grey: blocked on I/O. Hatched: a process or thread starts. Dotted: waiting for a core, or its turn. Outline: polling, by a loop that waits for whatever comes, or by a thread that asks again and again. Thin lines: I/O in flight.</source>
        <translation>藍色：CPU。灰色：阻塞於 I/O。斜線：行程或執行緒正在啟動。點線：等待核心或輪到自己。空框：輪詢，即迴圈等待任何到來的事，或執行緒反覆詢問。細線：進行中的 I/O。</translation>
    </message>
</context>
<context>
    <name>ropewalk::LabPainter</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>I/O in flight</source>
        <translation>進行中的 I/O</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>阻塞</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
</context>
<context>
    <name>ropewalk::LabPanel</name>
    <message>
        <source>Lab</source>
        <translation>實驗</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>測量中</translation>
    </message>
    <message>
        <source>No experiment yet</source>
        <translation>還沒有實驗</translation>
    </message>
    <message>
        <source>The same requests for servers of different models, each in a process of its own.</source>
        <translation>讓不同模型的伺服器處理同樣的請求，各在自己的行程中。</translation>
    </message>
    <message>
        <source>The same requests on one descriptor, once in each I/O mode.</source>
        <translation>在一個描述元上處理同樣的請求，每種 I/O 模式各一遍。</translation>
    </message>
    <message>
        <source>Run experiment</source>
        <translation>執行實驗</translation>
    </message>
    <message>
        <source>Timelines</source>
        <translation>時間線</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>掃描</translation>
    </message>
    <message>
        <source>Concurrency models</source>
        <translation>並行模型</translation>
    </message>
    <message>
        <source>I/O modes</source>
        <translation>I/O 模式</translation>
    </message>
    <message>
        <source>A model is shown once all of its runs are over.</source>
        <translation>一種模型的所有執行結束後才會顯示。</translation>
    </message>
</context>
<context>
    <name>ropewalk::LabPerspective</name>
    <message>
        <source>Run experiment</source>
        <translation>執行實驗</translation>
    </message>
    <message>
        <source>Stop experiment</source>
        <translation>停止實驗</translation>
    </message>
    <message>
        <source>Sweep over concurrency</source>
        <translation>按並行數掃描</translation>
    </message>
    <message>
        <source>Sweep over pollers</source>
        <translation>按輪詢器掃描</translation>
    </message>
</context>
<context>
    <name>ropewalk::LabResultModel</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>Requests/s</source>
        <translation>請求/秒</translation>
    </message>
    <message>
        <source>Mean, ms</source>
        <translation>平均，ms</translation>
    </message>
    <message>
        <source>Slowest, ms</source>
        <translation>最慢，ms</translation>
    </message>
    <message>
        <source>CPU, ms</source>
        <translation>CPU，ms</translation>
    </message>
    <message>
        <source>Memory, MiB</source>
        <translation>記憶體，MiB</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>呼叫</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>切換</translation>
    </message>
</context>
<context>
    <name>ropewalk::LabResults</name>
    <message>
        <source>Results</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>複製為 CSV</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>Measured, never modelled. Bold marks the best value. Memory is above the idle process. Switches are voluntary and involuntary context switches.</source>
        <translation>都是測得的，絕非模擬。粗體為最佳值。記憶體為超出閒置行程的部分。切換包括自願與非自願的內容切換。</translation>
    </message>
    <message>
        <source>Measured, never modelled. Bold marks the best value. Calls are those of the system that getting the answers took. CPU holds what polling used up.</source>
        <translation>都是測得的，絕非模擬。粗體為最佳值。呼叫為取得應答所用的系統呼叫次數。CPU 包含輪詢所耗。</translation>
    </message>
    <message>
        <source>%1 is not here: %2.</source>
        <translation>此處沒有 %1：%2。</translation>
    </message>
</context>
<context>
    <name>ropewalk::LabRunFields</name>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source> of %1</source>
        <translation> / %1</translation>
    </message>
    <message>
        <source> runs</source>
        <translation> 次</translation>
    </message>
    <message>
        <source>How the event-driven servers ask what is ready; best is the system&apos;s best</source>
        <translation>事件驅動的伺服器如何詢問什麼已就緒；best 為系統中最好的</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>執行</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>核心數</translation>
    </message>
    <message>
        <source>Threads of the pool</source>
        <translation>執行緒池大小</translation>
    </message>
    <message>
        <source>Poller</source>
        <translation>輪詢器</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>重複</translation>
    </message>
</context>
<context>
    <name>ropewalk::LabRuns</name>
    <message>
        <source>ropewalk-cli ended without a word.</source>
        <translation>ropewalk-cli 沒有說明就結束了。</translation>
    </message>
</context>
<context>
    <name>ropewalk::LabSweep</name>
    <message>
        <source>requests/s by concurrency</source>
        <translation>請求/秒，按並行數</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>執行中</translation>
    </message>
    <message>
        <source>No sweep yet</source>
        <translation>還沒有掃描</translation>
    </message>
    <message>
        <source>Each model with 1, 2, 4 … 256 requests at once.</source>
        <translation>每種模型同時處理 1、2、4 … 256 個請求。</translation>
    </message>
    <message>
        <source>The event-driven server with each poller, with 1 to 256 requests at once.</source>
        <translation>事件驅動的伺服器用每種輪詢器，同時處理 1 至 256 個請求。</translation>
    </message>
    <message>
        <source>Run sweep</source>
        <translation>執行掃描</translation>
    </message>
    <message>
        <source>%1, one run each, %2</source>
        <translation>%1，各執行一次，%2</translation>
    </message>
    <message>
        <source>Sweep over</source>
        <translation>掃描對象</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Pollers</source>
        <translation>輪詢器</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>掃描</translation>
    </message>
</context>
<context>
    <name>ropewalk::LabSweepChart</name>
    <message>
        <source>Requests a second by concurrency</source>
        <translation>每秒請求數，按並行數</translation>
    </message>
</context>
<context>
    <name>ropewalk::LabTimeline</name>
    <message>
        <source>Timelines</source>
        <translation>時間線</translation>
    </message>
    <message>
        <source>%1 (%2): %3 ms</source>
        <translation>%1（%2）：%3 ms</translation>
    </message>
    <message>
        <source>Following request %1</source>
        <translation>正在追蹤請求 %1</translation>
    </message>
</context>
<context>
    <name>ropewalk::LabWorkloadFields</name>
    <message>
        <source>loopback TCP</source>
        <translation>回送 TCP</translation>
    </message>
    <message>
        <source>Unix socket</source>
        <translation>Unix socket</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>工作負載</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>請求數</translation>
    </message>
    <message>
        <source>CPU before I/O</source>
        <translation>I/O 前的 CPU</translation>
    </message>
    <message>
        <source>I/O wait</source>
        <translation>I/O 等待</translation>
    </message>
    <message>
        <source>CPU after I/O</source>
        <translation>I/O 後的 CPU</translation>
    </message>
    <message>
        <source>I/O over</source>
        <translation>I/O 經由</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>%1, give or take</source>
        <translation>%1，上下浮動</translation>
    </message>
    <message>
        <source>all at once</source>
        <translation>同時到達</translation>
    </message>
    <message>
        <source>one by one</source>
        <translation>逐個到達</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>間隔</translation>
    </message>
    <message>
        <source>Arrival</source>
        <translation>到達</translation>
    </message>
</context>
<context>
    <name>ropewalk::LaneForm</name>
    <message>
        <source>passes it on</source>
        <translation>傳下去</translation>
    </message>
    <message>
        <source>returns a text</source>
        <translation>返回文字</translation>
    </message>
    <message>
        <source>raises a text</source>
        <translation>擲出文字</translation>
    </message>
    <message>
        <source>waits, then returns</source>
        <translation>等待，然後返回</translation>
    </message>
    <message>
        <source>waits for another chain</source>
        <translation>等待另一條鏈</translation>
    </message>
    <message>
        <source>%1: text</source>
        <translation>%1：文字</translation>
    </message>
    <message>
        <source>%1: milliseconds</source>
        <translation>%1：毫秒</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>What the other chain is for</source>
        <translation>另一條鏈的用途</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>出了什麼問題</translation>
    </message>
    <message>
        <source>The result, as text</source>
        <translation>結果，以文字寫出</translation>
    </message>
</context>
<context>
    <name>ropewalk::Language</name>
    <message>
        <source>Match system language</source>
        <translation>跟隨系統語言</translation>
    </message>
</context>
<context>
    <name>ropewalk::LatencyCourse</name>
    <message>
        <source>Latency over time</source>
        <translation>延遲隨時間變化</translation>
    </message>
</context>
<context>
    <name>ropewalk::LatencyHistogram</name>
    <message>
        <source>Latency histogram</source>
        <translation>延遲直方圖</translation>
    </message>
    <message>
        <source>%1 requests: %2</source>
        <translation>%1 個請求：%2</translation>
    </message>
</context>
<context>
    <name>ropewalk::LatencyPercentiles</name>
    <message>
        <source>Latency by percentile</source>
        <translation>延遲百分位數</translation>
    </message>
    <message>
        <source>p50 %1, p99 %2, p99.99 %3, longest %4</source>
        <translation>p50 %1，p99 %2，p99.99 %3，最長 %4</translation>
    </message>
</context>
<context>
    <name>ropewalk::LimitFields</name>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source> bytes/s</source>
        <translation> 位元組/秒</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>無限制</translation>
    </message>
    <message>
        <source>Most connections</source>
        <translation>最多連線數</translation>
    </message>
    <message>
        <source>From one address</source>
        <translation>每個位址最多</translation>
    </message>
    <message>
        <source>Close when silent for</source>
        <translation>靜默多久後關閉</translation>
    </message>
    <message>
        <source>Receive at most</source>
        <translation>接收上限</translation>
    </message>
    <message>
        <source>Send at most</source>
        <translation>傳送上限</translation>
    </message>
</context>
<context>
    <name>ropewalk::LinkPage</name>
    <message>
        <source>Returned</source>
        <translation>返回值</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>擲出</translation>
    </message>
    <message>
        <source>Went on with</source>
        <translation>傳給下一環</translation>
    </message>
    <message>
        <source>stays with the errbacks</source>
        <translation>留在錯誤回呼一側</translation>
    </message>
    <message>
        <source>stays with the callbacks</source>
        <translation>留在回呼一側</translation>
    </message>
    <message>
        <source>changes to the errbacks</source>
        <translation>轉到錯誤回呼一側</translation>
    </message>
    <message>
        <source>changes to the callbacks</source>
        <translation>轉到回呼一側</translation>
    </message>
    <message>
        <source>No links</source>
        <translation>沒有環節</translation>
    </message>
    <message>
        <source>No link selected</source>
        <translation>未選擇環節</translation>
    </message>
    <message>
        <source>Nobody has added any.</source>
        <translation>還沒有人新增環節。</translation>
    </message>
    <message>
        <source>Choose one in the chain.</source>
        <translation>在鏈中選擇一個。</translation>
    </message>
    <message>
        <source>Called with</source>
        <translation>引數</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Raised at</source>
        <translation>擲出位置</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Added in</source>
        <translation>新增位置</translation>
    </message>
    <message>
        <source>Argument</source>
        <translation>引數</translation>
    </message>
    <message>
        <source>Link %1, %2</source>
        <translation>第 %1 環，%2</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>未到達</translation>
    </message>
    <message>
        <source>errback</source>
        <translation>錯誤回呼</translation>
    </message>
    <message>
        <source>callback</source>
        <translation>回呼</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Handled by link %1, %2</source>
        <translation>由第 %1 環 %2 處理</translation>
    </message>
    <message>
        <source>Waited for %1</source>
        <translation>曾等待 %1</translation>
    </message>
    <message>
        <source>Waits for %1</source>
        <translation>正在等待 %1</translation>
    </message>
</context>
<context>
    <name>ropewalk::LoadForm</name>
    <message>
        <source>Load plan</source>
        <translation>壓測計畫</translation>
    </message>
</context>
<context>
    <name>ropewalk::LoadHeader</name>
    <message>
        <source>Compare runs</source>
        <translation>比較各次壓測</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>壓測</translation>
    </message>
    <message>
        <source>There is one run so far.</source>
        <translation>目前只有一次壓測。</translation>
    </message>
    <message>
        <source>Compared with run %1</source>
        <translation>與第 %1 次比較</translation>
    </message>
    <message>
        <source>None</source>
        <translation>無</translation>
    </message>
</context>
<context>
    <name>ropewalk::LoadOutcomeModel</name>
    <message>
        <source>All requests</source>
        <translation>全部請求</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結局</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>Mean, ms</source>
        <translation>平均，ms</translation>
    </message>
    <message>
        <source>p99, ms</source>
        <translation>p99，ms</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>變化</translation>
    </message>
</context>
<context>
    <name>ropewalk::LoadPanel</name>
    <message>
        <source>Load</source>
        <translation>壓測</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>延遲</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>吞吐量</translation>
    </message>
    <message>
        <source>View of the latency</source>
        <translation>延遲的顯示方式</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>直方圖</translation>
    </message>
    <message>
        <source>Percentiles</source>
        <translation>百分位數</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>隨時間</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>還沒有壓測</translation>
    </message>
    <message>
        <source>F5 sends what the plan on the left says.</source>
        <translation>按 F5 傳送左側計畫的內容。</translation>
    </message>
    <message>
        <source>replies a second; run %1 dashed</source>
        <translation>每秒回覆數；第 %1 次為虛線</translation>
    </message>
    <message>
        <source>replies a second</source>
        <translation>每秒回覆數</translation>
    </message>
    <message>
        <source>%1 requests after warm-up</source>
        <translation>預熱後 %1 個請求</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>%1 個請求</translation>
    </message>
    <message>
        <source>%1, log scale</source>
        <translation>%1，對數刻度</translation>
    </message>
    <message>
        <source>of %1, log scale</source>
        <translation>共 %1，對數刻度</translation>
    </message>
    <message>
        <source>p50 and p99 of every %1 s, log scale</source>
        <translation>每 %1 s 的 p50 和 p99，對數刻度</translation>
    </message>
    <message>
        <source>%1; run %2 dashed, as if it had as many</source>
        <translation>%1；第 %2 次為虛線，依相同數量折算</translation>
    </message>
    <message>
        <source>%1; run %2 dashed</source>
        <translation>%1；第 %2 次為虛線</translation>
    </message>
</context>
<context>
    <name>ropewalk::LoadPerspective</name>
    <message>
        <source>Run load</source>
        <translation>開始壓測</translation>
    </message>
    <message>
        <source>Stop load</source>
        <translation>停止壓測</translation>
    </message>
</context>
<context>
    <name>ropewalk::LoadPlanChooser</name>
    <message>
        <source>Load plan</source>
        <translation>壓測計畫</translation>
    </message>
    <message>
        <source>New plan like this one</source>
        <translation>照此新增計畫</translation>
    </message>
    <message>
        <source>Rename plan…</source>
        <translation>重新命名計畫…</translation>
    </message>
    <message>
        <source>Remove plan</source>
        <translation>移除計畫</translation>
    </message>
    <message>
        <source>New, rename, remove</source>
        <translation>新增、重新命名、移除</translation>
    </message>
    <message>
        <source>Rename plan</source>
        <translation>重新命名計畫</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
</context>
<context>
    <name>ropewalk::LoadRequestFields</name>
    <message>
        <source>Request</source>
        <translation>請求</translation>
    </message>
    <message>
        <source>Written as</source>
        <translation>書寫方式</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Escapes</source>
        <translation>跳脫</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>十六進位</translation>
    </message>
    <message>
        <source>Line end</source>
        <translation>行尾</translation>
    </message>
    <message>
        <source>LF</source>
        <translation>LF</translation>
    </message>
    <message>
        <source>CR LF</source>
        <translation>CR LF</translation>
    </message>
    <message>
        <source>none</source>
        <translation>無</translation>
    </message>
    <message>
        <source>End</source>
        <translation>行尾</translation>
    </message>
    <message>
        <source>GET / and what belongs to it</source>
        <translation>GET / 以及所需的一切</translation>
    </message>
    <message>
        <source>What to ask for</source>
        <translation>要請求的內容</translation>
    </message>
    <message>
        <source>There is nothing to send. Write a request.</source>
        <translation>沒有可傳送的內容。請寫一個請求。</translation>
    </message>
</context>
<context>
    <name>ropewalk::LoadResults</name>
    <message>
        <source>Where the time goes</source>
        <translation>時間用在哪裡</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>結局</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>變化</translation>
    </message>
</context>
<context>
    <name>ropewalk::LoadRuns</name>
    <message>
        <source>ropewalk-cli ended without a word.</source>
        <translation>ropewalk-cli 結束了，沒有任何說明。</translation>
    </message>
</context>
<context>
    <name>ropewalk::LoadShapeFields</name>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>errors exceed</source>
        <translation>錯誤超過</translation>
    </message>
    <message>
        <source>p99 exceeds</source>
        <translation>p99 超過</translation>
    </message>
    <message>
        <source>requests reach</source>
        <translation>請求數達到</translation>
    </message>
    <message>
        <source>as fast as possible</source>
        <translation>盡可能快</translation>
    </message>
    <message>
        <source>at a fixed rate</source>
        <translation>固定速率</translation>
    </message>
    <message>
        <source>Each connection asks again once it has its reply</source>
        <translation>每個連線收到回覆後再次請求</translation>
    </message>
    <message>
        <source>Latency counts from the moment a request was meant to be sent</source>
        <translation>延遲從請求本應發出的時刻算起</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>負載形狀</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>連線數</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>速率</translation>
    </message>
    <message>
        <source>Requests/s</source>
        <translation>請求/秒</translation>
    </message>
    <message>
        <source>In flight each</source>
        <translation>每連線進行中</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>時長</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>預熱</translation>
    </message>
    <message>
        <source>Ramp</source>
        <translation>爬升</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>逾時</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>執行緒</translation>
    </message>
    <message>
        <source>Stop when</source>
        <translation>停止條件</translation>
    </message>
</context>
<context>
    <name>ropewalk::LoadTargetFields</name>
    <message>
        <source>The server speaks first</source>
        <translation>伺服器先發言</translation>
    </message>
    <message>
        <source>It is mine, or its owner agreed</source>
        <translation>它是我的，或已得到所有者同意</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目標</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>端點</translation>
    </message>
    <message>
        <source>Framing</source>
        <translation>成框</translation>
    </message>
    <message>
        <source>Reply length</source>
        <translation>回覆長度</translation>
    </message>
    <message>
        <source>as it comes</source>
        <translation>不限</translation>
    </message>
    <message>
        <source> bytes</source>
        <translation> 位元組</translation>
    </message>
    <message>
        <source>Select an endpoint, or type one such as tcp:127.0.0.1:8080.</source>
        <translation>選擇一個端點，或輸入一個，例如 tcp:127.0.0.1:8080。</translation>
    </message>
    <message>
        <source>A load is sent to a server, not to a program. Serve the program.</source>
        <translation>壓測發給伺服器，不發給程式。請先把程式作為伺服器提供。</translation>
    </message>
    <message>
        <source>none selected</source>
        <translation>未選擇</translation>
    </message>
</context>
<context>
    <name>ropewalk::LoopChart</name>
    <message>
        <source>Loop latency</source>
        <translation>迴圈延遲</translation>
    </message>
    <message>
        <source>max</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>one frame 16.7</source>
        <translation>一幀 16.7</translation>
    </message>
    <message>
        <source>p50 %1, p99 %2, slow turns: %3</source>
        <translation>p50 %1，p99 %2，慢輪：%3</translation>
    </message>
    <message>
        <source>−%1 min</source>
        <translation>−%1 min</translation>
    </message>
    <message>
        <source>−%1 s</source>
        <translation>−%1 s</translation>
    </message>
    <message>
        <source>now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>p50 %1</source>
        <translation>p50 %1</translation>
    </message>
    <message>
        <source>p99 %1</source>
        <translation>p99 %1</translation>
    </message>
</context>
<context>
    <name>ropewalk::MainWindow</name>
    <message>
        <source>Perspectives</source>
        <translation>視角</translation>
    </message>
    <message>
        <source>Find any command</source>
        <translation>尋找任意命令</translation>
    </message>
    <message>
        <source>Type # for connections, : for messages</source>
        <translation>輸入 # 尋找連線，: 尋找訊息</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>端點</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>訊息</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>佇列</translation>
    </message>
    <message>
        <source>Deferreds</source>
        <translation>Deferred</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>壓測</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>工作區</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>視窗</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>連線</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>About Ropewalk</source>
        <translation>關於 Ropewalk</translation>
    </message>
    <message>
        <source>Ropewalk %1</source>
        <translation>Ropewalk %1</translation>
    </message>
    <message>
        <source>Commit %1</source>
        <translation>提交 %1</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>流量</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>端點</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>檢查器</translation>
    </message>
    <message>
        <source>Composer</source>
        <translation>編寫</translation>
    </message>
    <message>
        <source>Sequences</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>下一個窗格</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>上一個窗格</translation>
    </message>
    <message>
        <source>Next connection</source>
        <translation>下一個連線</translation>
    </message>
    <message>
        <source>Previous connection</source>
        <translation>上一個連線</translation>
    </message>
    <message>
        <source>Show all traffic</source>
        <translation>顯示全部流量</translation>
    </message>
    <message>
        <source>Clear messages</source>
        <translation>清除訊息</translation>
    </message>
    <message>
        <source>Address bar</source>
        <translation>位址列</translation>
    </message>
    <message>
        <source>Show faults</source>
        <translation>顯示故障</translation>
    </message>
    <message>
        <source>New endpoint…</source>
        <translation>新增端點…</translation>
    </message>
    <message>
        <source>View</source>
        <translation>檢視</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>歡迎</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>結束</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主題</translation>
    </message>
    <message>
        <source>Match system theme</source>
        <translation>跟隨系統主題</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>淺色主題</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>深色主題</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>Lab</source>
        <translation>實驗</translation>
    </message>
    <message>
        <source>Mine</source>
        <comment>collection of snippets</comment>
        <translation>我的</translation>
    </message>
    <message>
        <source>Reactor</source>
        <translation>反應器</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>吞吐量</translation>
    </message>
    <message>
        <source>Show throughput</source>
        <translation>顯示吞吐量</translation>
    </message>
    <message>
        <source>A workbench for people who work with sockets.

Free software under the GNU General Public License, version 3 or later. It comes with no warranty.

Made with Qt %1 (LGPL-3.0), QCustomPlot %2 (GPL-3.0), CLI11 (BSD-3-Clause), JSON for Modern C++ (MIT), and the fonts Inter and JetBrains Mono (OFL-1.1). What a package brings besides is in its ropewalk.spdx.json.</source>
        <translation>為與 socket 打交道的人準備的工作台。

自由軟體，遵循 GNU 通用公眾授權條款第 3 版或更高版本，不附帶任何擔保。

使用 Qt %1（LGPL-3.0）、QCustomPlot %2（GPL-3.0）、CLI11（BSD-3-Clause）、JSON for Modern C++（MIT），以及 Inter 和 JetBrains Mono 字型（OFL-1.1）。套件另外附帶的內容見其中的 ropewalk.spdx.json。</translation>
    </message>
    <message>
        <source>Look for a newer release once a day</source>
        <translation>每天查看一次是否有新版本</translation>
    </message>
</context>
<context>
    <name>ropewalk::MessageList</name>
    <message>
        <source>Time since the row before</source>
        <translation>距上一列的時間</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 列</translation>
    </message>
    <message>
        <source>In</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>傳送</translation>
    </message>
</context>
<context>
    <name>ropewalk::MessageModel</name>
    <message>
        <source>No.</source>
        <translation>序號</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Δ</source>
        <translation>Δ</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>連線</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>位元組</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>訊息</translation>
    </message>
    <message>
        <source>%1 connected to %2</source>
        <translation>%1 已連線到 %2</translation>
    </message>
    <message>
        <source>%1 connected from %2</source>
        <translation>%1 已從 %2 連入</translation>
    </message>
    <message>
        <source>%1 closed</source>
        <translation>%1 已關閉</translation>
    </message>
    <message>
        <source>%1 closed: %2</source>
        <translation>%1 已關閉：%2</translation>
    </message>
    <message>
        <source>%1: dropped, not handed on</source>
        <translation>%1：已丟棄，未交付</translation>
    </message>
    <message>
        <source>%1: handed on as %2</source>
        <translation>%1：以 %2 交付</translation>
    </message>
    <message>
        <source>%1: not sent: %2</source>
        <translation>%1：未傳送：%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>ropewalk::MessagePage</name>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>In</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>傳送</translation>
    </message>
    <message>
        <source>No message selected</source>
        <translation>未選擇訊息</translation>
    </message>
    <message>
        <source>Choose one in the list to see its bytes.</source>
        <translation>在清單中選擇一則，檢視它的位元組。</translation>
    </message>
    <message>
        <source>Message before</source>
        <translation>上一則訊息</translation>
    </message>
    <message>
        <source>Message after</source>
        <translation>下一則訊息</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>複製為文字</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>端點</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>連線</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>本端</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>對端</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>After previous</source>
        <translation>距上一則</translation>
    </message>
    <message>
        <source>Message %1</source>
        <translation>訊息 %1</translation>
    </message>
    <message>
        <source>Event %1</source>
        <translation>事件 %1</translation>
    </message>
    <message>
        <source>1 byte</source>
        <translation>1 位元組</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 位元組</translation>
    </message>
    <message>
        <source>Caused by</source>
        <translation>起因</translation>
    </message>
    <message>
        <source>Caused 1 message</source>
        <translation>引發 1 則訊息</translation>
    </message>
    <message>
        <source>Caused %1 messages</source>
        <translation>引發 %1 則訊息</translation>
    </message>
    <message>
        <source>Bytes %1</source>
        <translation>位元組 %1</translation>
    </message>
</context>
<context>
    <name>ropewalk::NoticeBar</name>
    <message>
        <source>Dismiss</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>ropewalk::PatternFields</name>
    <message>
        <source>any message</source>
        <translation>任何訊息</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>包含</translation>
    </message>
    <message>
        <source>starts with</source>
        <translation>開頭是</translation>
    </message>
    <message>
        <source>ends with</source>
        <translation>結尾是</translation>
    </message>
    <message>
        <source>equals</source>
        <translation>等於</translation>
    </message>
    <message>
        <source>regex</source>
        <translation>正規式</translation>
    </message>
    <message>
        <source>hex</source>
        <translation>十六進位</translation>
    </message>
    <message>
        <source>JSON path</source>
        <translation>JSON 路徑</translation>
    </message>
    <message>
        <source>How to look at a message</source>
        <translation>如何看待訊息</translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation>要尋找的內容</translation>
    </message>
</context>
<context>
    <name>ropewalk::ProxyFields</name>
    <message>
        <source>A proxy: socks5://127.0.0.1:1080, or http://…</source>
        <translation>代理：socks5://127.0.0.1:1080，或 http://…</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>選用</translation>
    </message>
    <message>
        <source>Kept in memory only</source>
        <translation>僅儲存在記憶體中</translation>
    </message>
    <message>
        <source>Optional: who may use this proxy</source>
        <translation>選用：誰可以使用此代理</translation>
    </message>
    <message>
        <source>Connect through</source>
        <translation>經由代理</translation>
    </message>
    <message>
        <source>Proxy&apos;s user</source>
        <translation>代理的使用者</translation>
    </message>
    <message>
        <source>Proxy&apos;s password</source>
        <translation>代理的密碼</translation>
    </message>
    <message>
        <source>Clients&apos; user</source>
        <translation>用戶端使用者</translation>
    </message>
    <message>
        <source>Clients&apos; password</source>
        <translation>用戶端密碼</translation>
    </message>
</context>
<context>
    <name>ropewalk::QueueActions</name>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>復原：%1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>重做：%1</translation>
    </message>
    <message>
        <source>Hold receive queue</source>
        <translation>扣留接收佇列</translation>
    </message>
    <message>
        <source>Hold send queue</source>
        <translation>扣留傳送佇列</translation>
    </message>
    <message>
        <source>Step receive queue</source>
        <translation>單步接收佇列</translation>
    </message>
    <message>
        <source>Step send queue</source>
        <translation>單步傳送佇列</translation>
    </message>
    <message>
        <source>Hold the current queue</source>
        <translation>扣留目前佇列</translation>
    </message>
    <message>
        <source>Step one message</source>
        <translation>單步一則訊息</translation>
    </message>
    <message>
        <source>Let all held messages go</source>
        <translation>放行所有扣留的訊息</translation>
    </message>
    <message>
        <source>Messages stay here until they are released (F9 where this queue is current)</source>
        <translation>訊息留在這裡，直到放行（此佇列為目前佇列時按 F9）</translation>
    </message>
    <message>
        <source>Messages stay here until they are released (Ctrl+Shift+H)</source>
        <translation>訊息留在這裡，直到放行（Ctrl+Shift+H）</translation>
    </message>
    <message>
        <source>Hand on the first message (F10 where this queue is current)</source>
        <translation>交付第一則訊息（此佇列為目前佇列時按 F10）</translation>
    </message>
    <message>
        <source>Send the first message (F10 where this queue is current)</source>
        <translation>傳送第一則訊息（此佇列為目前佇列時按 F10）</translation>
    </message>
    <message>
        <source>Edit message</source>
        <translation>編輯訊息</translation>
    </message>
    <message>
        <source>Let message go</source>
        <translation>放行訊息</translation>
    </message>
    <message>
        <source>Duplicate message</source>
        <translation>複製訊息</translation>
    </message>
    <message>
        <source>Drop message</source>
        <translation>丟棄訊息</translation>
    </message>
    <message>
        <source>Drop all messages of the queue</source>
        <translation>丟棄佇列中的所有訊息</translation>
    </message>
    <message>
        <source>Merge messages</source>
        <translation>合併訊息</translation>
    </message>
    <message>
        <source>Split message at the cursor</source>
        <translation>在游標處拆分訊息</translation>
    </message>
    <message>
        <source>Split the message where the cursor stands</source>
        <translation>在游標所在處拆分訊息</translation>
    </message>
    <message>
        <source>Let the marked messages go now, past those before them</source>
        <translation>立即放行選取的訊息，越過它們前面的訊息</translation>
    </message>
    <message>
        <source>Move message up</source>
        <translation>上移訊息</translation>
    </message>
    <message>
        <source>Move message down</source>
        <translation>下移訊息</translation>
    </message>
    <message>
        <source>Move message to the head</source>
        <translation>移到最前</translation>
    </message>
    <message>
        <source>Move message to the tail</source>
        <translation>移到最後</translation>
    </message>
    <message>
        <source>Inject message…</source>
        <translation>注入訊息…</translation>
    </message>
    <message>
        <source>Inject message before…</source>
        <translation>在前面注入訊息…</translation>
    </message>
    <message>
        <source>Inject message after…</source>
        <translation>在後面注入訊息…</translation>
    </message>
    <message>
        <source>Pace the queue</source>
        <translation>給佇列限速</translation>
    </message>
    <message>
        <source>So many messages or bytes a second</source>
        <translation>每秒若干則訊息或位元組</translation>
    </message>
    <message>
        <source>Save messages…</source>
        <translation>儲存訊息…</translation>
    </message>
    <message>
        <source>Forget kept messages</source>
        <translation>忘掉保留的訊息</translation>
    </message>
    <message>
        <source>Send to another connection</source>
        <translation>傳往另一個連線</translation>
    </message>
    <message>
        <source>No other connection is open</source>
        <translation>沒有其他開啟的連線</translation>
    </message>
    <message>
        <source>Release receive queue</source>
        <translation>放行接收佇列</translation>
    </message>
    <message>
        <source>Release send queue</source>
        <translation>放行傳送佇列</translation>
    </message>
    <message>
        <source>Release the current queue</source>
        <translation>放行目前佇列</translation>
    </message>
    <message>
        <source>Dropped 1 queued message</source>
        <translation>已丟棄 1 條排隊的訊息</translation>
    </message>
    <message>
        <source>Dropped %1 queued messages</source>
        <translation>已丟棄 %1 則排隊的訊息</translation>
    </message>
    <message>
        <source>Dropped %1</source>
        <translation>已丟棄 %1</translation>
    </message>
    <message>
        <source>Sent %1 elsewhere</source>
        <translation>已把 %1 傳往別處</translation>
    </message>
</context>
<context>
    <name>ropewalk::QueueColumn</name>
    <message>
        <source>Reading stops when the queue passes %1.</source>
        <translation>佇列超過 %1 時停止讀取。</translation>
    </message>
    <message>
        <source>The producer pauses when the queue passes %1.</source>
        <translation>佇列超過 %1 時暫停生產者。</translation>
    </message>
    <message>
        <source>Above %1 the oldest messages are dropped.</source>
        <translation>超過 %1 時丟棄最舊的訊息。</translation>
    </message>
    <message>
        <source>Above %1 what comes is dropped.</source>
        <translation>超過 %1 時丟棄新來的訊息。</translation>
    </message>
    <message>
        <source>Above %1 the connection is reset.</source>
        <translation>超過 %1 時重設連線。</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>單步</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>扣留中</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>扣留</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>傳送</translation>
    </message>
    <message>
        <source>Inject a message at the tail</source>
        <translation>在最後注入訊息</translation>
    </message>
    <message>
        <source>Drop all messages of this queue</source>
        <translation>丟棄此佇列中的所有訊息</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>More about this queue</source>
        <translation>此佇列的更多操作</translation>
    </message>
    <message>
        <source>%1 more wait behind these.</source>
        <translation>後面還有 %1 則在等待。</translation>
    </message>
    <message>
        <source>Delivery is held. &lt;b&gt;Step&lt;/b&gt; hands on the first message.</source>
        <translation>投遞已扣留。&lt;b&gt;單步&lt;/b&gt;交付第一則訊息。</translation>
    </message>
    <message>
        <source>Sending is held. &lt;b&gt;Step&lt;/b&gt; sends the first message.</source>
        <translation>傳送已扣留。&lt;b&gt;單步&lt;/b&gt;發出第一則訊息。</translation>
    </message>
    <message>
        <source>Nothing was kept here.</source>
        <translation>這裡沒有保留任何訊息。</translation>
    </message>
    <message>
        <source>What is received will wait here until it is released.</source>
        <translation>接收到的訊息將在這裡等待放行。</translation>
    </message>
    <message>
        <source>What is to be sent will wait here until it is released.</source>
        <translation>要傳送的訊息將在這裡等待放行。</translation>
    </message>
    <message>
        <source>Nothing waits. &lt;b&gt;Hold&lt;/b&gt; keeps what is received until you let it go.</source>
        <translation>沒有等待的訊息。&lt;b&gt;扣留&lt;/b&gt;可留住接收到的訊息，直到放行。</translation>
    </message>
    <message>
        <source>Nothing waits. &lt;b&gt;Hold&lt;/b&gt; keeps what is to be sent until you let it go.</source>
        <translation>沒有等待的訊息。&lt;b&gt;扣留&lt;/b&gt;可留住要傳送的訊息，直到放行。</translation>
    </message>
</context>
<context>
    <name>ropewalk::QueueHeader</name>
    <message>
        <source>Closed, messages kept</source>
        <translation>已關閉，訊息已保留</translation>
    </message>
    <message>
        <source>Producer paused %1</source>
        <translation>生產者已暫停 %1</translation>
    </message>
    <message>
        <source>Reading paused %1</source>
        <translation>讀取已暫停 %1</translation>
    </message>
    <message>
        <source>All connections of this endpoint</source>
        <translation>此端點的所有連線</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>resumes in about %1</source>
        <translation>約 %1 後恢復</translation>
    </message>
    <message>
        <source>All connections</source>
        <translation>所有連線</translation>
    </message>
    <message>
        <source>deepest queue first</source>
        <translation>佇列最深的在前</translation>
    </message>
</context>
<context>
    <name>ropewalk::QueueInspector</name>
    <message>
        <source>Inspector</source>
        <translation>檢查器</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>訊息</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>連線</translation>
    </message>
</context>
<context>
    <name>ropewalk::QueueLimitFields</name>
    <message>
        <source>High watermark in KiB</source>
        <translation>高水位，單位 KiB</translation>
    </message>
    <message>
        <source> KiB</source>
        <translation> KiB</translation>
    </message>
    <message>
        <source>Low watermark in KiB</source>
        <translation>低水位，單位 KiB</translation>
    </message>
    <message>
        <source>High watermark in messages</source>
        <translation>高水位，單位為訊息則數</translation>
    </message>
    <message>
        <source> msgs</source>
        <translation> 則</translation>
    </message>
    <message>
        <source>Low watermark in messages</source>
        <translation>低水位，單位為訊息則數</translation>
    </message>
    <message>
        <source>Receive queue limits</source>
        <translation>接收佇列限制</translation>
    </message>
    <message>
        <source>Send queue limits</source>
        <translation>傳送佇列限制</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>停止讀取</translation>
    </message>
    <message>
        <source>Pause producer</source>
        <translation>暫停生產者</translation>
    </message>
    <message>
        <source>Begin so with new connections of %1</source>
        <translation>%1 的新連線以此開始</translation>
    </message>
    <message>
        <source>any size</source>
        <translation>不限大小</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>不限則數</translation>
    </message>
    <message>
        <source>Above the high watermark</source>
        <translation>超過高水位時</translation>
    </message>
    <message>
        <source>Drop oldest</source>
        <translation>丟棄最舊的</translation>
    </message>
    <message>
        <source>Drop newest</source>
        <translation>丟棄最新的</translation>
    </message>
    <message>
        <source>Reset connection</source>
        <translation>重設連線</translation>
    </message>
    <message>
        <source>Mode, filter, pace and limits of both queues</source>
        <translation>兩個佇列的模式、篩選、限速和限制</translation>
    </message>
    <message>
        <source>High watermark</source>
        <translation>高水位</translation>
    </message>
    <message>
        <source>Low watermark</source>
        <translation>低水位</translation>
    </message>
    <message>
        <source>Above high</source>
        <translation>超過高水位時</translation>
    </message>
</context>
<context>
    <name>ropewalk::QueueMessagePage</name>
    <message>
        <source>← In</source>
        <translation>← 接收</translation>
    </message>
    <message>
        <source>→ Out</source>
        <translation>→ 傳送</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>還原</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>套用</translation>
    </message>
    <message>
        <source>Make the announced length true</source>
        <translation>校正宣告的長度</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Content-Length, or the length before the message, follows what you apply</source>
        <translation>Content-Length 或訊息前的長度隨套用的內容更新</translation>
    </message>
    <message>
        <source>No message selected</source>
        <translation>未選擇訊息</translation>
    </message>
    <message>
        <source>Choose one in a queue to edit, move or drop it.</source>
        <translation>在佇列中選擇一則，以編輯、移動或丟棄。</translation>
    </message>
    <message>
        <source>the first MiB, not to be edited</source>
        <translation>僅前 1 MiB，不可編輯</translation>
    </message>
    <message>
        <source>Queued message %1</source>
        <translation>排隊訊息 %1</translation>
    </message>
    <message>
        <source>Leaving</source>
        <translation>正在離開</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>已編輯</translation>
    </message>
    <message>
        <source>Injected</source>
        <translation>已注入</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>已扣留</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Has left the queue</source>
        <translation>已離開佇列</translation>
    </message>
    <message>
        <source>What you typed stays here; inject it if it is wanted.</source>
        <translation>輸入的內容仍在這裡；需要時可注入。</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>已選擇 %1</translation>
    </message>
    <message>
        <source>as they would be merged</source>
        <translation>合併後的樣子</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>新訊息</translation>
    </message>
    <message>
        <source>at the tail</source>
        <translation>在最後</translation>
    </message>
    <message>
        <source>before message %1</source>
        <translation>在訊息 %1 之前</translation>
    </message>
    <message>
        <source>Inject</source>
        <translation>注入</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>另有 %1</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>原為 %1</translation>
    </message>
</context>
<context>
    <name>ropewalk::QueueModel</name>
    <message>
        <source>Pos</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>位元組</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>訊息</translation>
    </message>
    <message>
        <source>%1 of %2 written</source>
        <translation>已寫 %1 / %2</translation>
    </message>
    <message>
        <source>Position %1</source>
        <translation>位置 %1</translation>
    </message>
    <message>
        <source>waiting %1</source>
        <translation>已等待 %1</translation>
    </message>
</context>
<context>
    <name>ropewalk::QueueOverview</name>
    <message>
        <source>Hold what is received</source>
        <translation>扣留接收到的</translation>
    </message>
    <message>
        <source>Hold what is sent</source>
        <translation>扣留要傳送的</translation>
    </message>
    <message>
        <source>Connections by the depth of their queues</source>
        <translation>依佇列深度排列的連線</translation>
    </message>
    <message>
        <source>Hold only messages that match</source>
        <translation>只扣留匹配的訊息</translation>
    </message>
    <message>
        <source>only: text, hex:0d0a, re:^GET</source>
        <translation>僅：文字、hex:0d0a、re:^GET</translation>
    </message>
    <message>
        <source>New connections</source>
        <translation>新連線</translation>
    </message>
    <message>
        <source>No connections</source>
        <translation>沒有連線</translation>
    </message>
    <message>
        <source>Start an endpoint, or connect a client to one.</source>
        <translation>啟動一個端點，或讓用戶端連線上來。</translation>
    </message>
    <message>
        <source>No connections yet</source>
        <translation>還沒有連線</translation>
    </message>
    <message>
        <source>Connect a client to %1. To stop its first message, hold new connections above.</source>
        <translation>讓用戶端連線 %1。要攔住它的第一則訊息，請在上方扣留新連線。</translation>
    </message>
</context>
<context>
    <name>ropewalk::QueueOverviewModel</name>
    <message>
        <source>Connection</source>
        <translation>連線</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已接收</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已傳送</translation>
    </message>
    <message>
        <source>In queue</source>
        <translation>接收佇列</translation>
    </message>
    <message>
        <source>Out queue</source>
        <translation>傳送佇列</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>最久</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>已連線</translation>
    </message>
    <message>
        <source>closing</source>
        <translation>關閉中</translation>
    </message>
</context>
<context>
    <name>ropewalk::QueuePlaces</name>
    <message>
        <source>Drop</source>
        <translation>丟棄</translation>
    </message>
    <message>
        <source>Move to position</source>
        <translation>移到位置</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>最前</translation>
    </message>
    <message>
        <source>Tail</source>
        <translation>最後</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>訊息</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>各部分</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合併</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>新訊息</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之後</translation>
    </message>
</context>
<context>
    <name>ropewalk::QueueStrip</name>
    <message>
        <source>Hold only: text, hex:0d0a, re:^GET</source>
        <translation>只扣留：文字、hex:0d0a、re:^GET</translation>
    </message>
    <message>
        <source>Hold only messages that match</source>
        <translation>只扣留匹配的訊息</translation>
    </message>
    <message>
        <source>So many a second</source>
        <translation>每秒若干</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>計量單位</translation>
    </message>
    <message>
        <source>messages a second</source>
        <translation>則訊息/秒</translation>
    </message>
    <message>
        <source>bytes a second</source>
        <translation>位元組/秒</translation>
    </message>
</context>
<context>
    <name>ropewalk::QueuesPanel</name>
    <message>
        <source>Queues</source>
        <translation>佇列</translation>
    </message>
    <message>
        <source>Save queued messages</source>
        <translation>儲存排隊的訊息</translation>
    </message>
    <message>
        <source>Depth of the queues</source>
        <translation>佇列深度</translation>
    </message>
</context>
<context>
    <name>ropewalk::ReactorHeader</name>
    <message>
        <source>Backend</source>
        <translation>後端</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>凍結</translation>
    </message>
    <message>
        <source>What the reactor waits for sockets with; connections stay when it is changed</source>
        <translation>反應器用什麼等待通訊端；更換時連線保持</translation>
    </message>
    <message>
        <source>How much of the past is shown</source>
        <translation>顯示多長的過去</translation>
    </message>
    <message>
        <source>10 s</source>
        <translation>10 s</translation>
    </message>
    <message>
        <source>60 s</source>
        <translation>60 s</translation>
    </message>
    <message>
        <source>10 min</source>
        <translation>10 min</translation>
    </message>
    <message>
        <source>What is shown stands still; the reactor goes on</source>
        <translation>畫面停住，反應器照常運行</translation>
    </message>
    <message>
        <source>When to warn</source>
        <translation>何時警告</translation>
    </message>
    <message>
        <source>Warn when the loop is held longer than</source>
        <translation>迴圈被佔住超過多久時警告</translation>
    </message>
    <message>
        <source>16.7 ms, one frame</source>
        <translation>16.7 ms，一幀</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>從不</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Reactor</source>
        <translation>反應器</translation>
    </message>
    <message>
        <source>Backend %1</source>
        <translation>後端 %1</translation>
    </message>
    <message>
        <source>Held for %1</source>
        <translation>被佔住 %1</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>ropewalk::ReactorInspector</name>
    <message>
        <source>Inspector</source>
        <translation>檢閱器</translation>
    </message>
    <message>
        <source>Descriptors</source>
        <translation>描述元</translation>
    </message>
    <message>
        <source>Timers</source>
        <translation>定時器</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>輪</translation>
    </message>
    <message>
        <source>Next timers</source>
        <translation>接下來的定時器</translation>
    </message>
    <message>
        <source>Calls of the turn</source>
        <translation>這一輪的呼叫</translation>
    </message>
    <message>
        <source>Descriptors %1</source>
        <translation>描述元 %1</translation>
    </message>
    <message>
        <source>Timers %1</source>
        <translation>定時器 %1</translation>
    </message>
    <message>
        <source>The %1 busiest of %2</source>
        <translation>%2 個中最忙的 %1 個</translation>
    </message>
    <message>
        <source>%1 from %2 on.</source>
        <translation>從 %2 起 %1。</translation>
    </message>
    <message>
        <source>Double-click a turn to list its calls.</source>
        <translation>按兩下一輪，列出其中的呼叫。</translation>
    </message>
    <message>
        <source>%1: %2 took %3 of a turn of %4. %5</source>
        <translation>%1：%2 用去 %3，這一輪共 %4。%5</translation>
    </message>
    <message>
        <source>Its single calls were not recorded: the Reactor was not open.</source>
        <translation>沒有記錄其中的各個呼叫：當時未開啟反應器。</translation>
    </message>
</context>
<context>
    <name>ropewalk::ReactorPanel</name>
    <message>
        <source>Present</source>
        <translation>此刻</translation>
    </message>
    <message>
        <source>Slowest callbacks</source>
        <translation>最慢的回呼</translation>
    </message>
    <message>
        <source>Reactor</source>
        <translation>反應器</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>輪</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>忙碌</translation>
    </message>
    <message>
        <source>Loop p50</source>
        <translation>迴圈 p50</translation>
    </message>
    <message>
        <source>Loop p99</source>
        <translation>迴圈 p99</translation>
    </message>
    <message>
        <source>Ready per turn</source>
        <translation>每輪就緒</translation>
    </message>
    <message>
        <source>Over one frame</source>
        <translation>超過一幀</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>更早</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>更晚</translation>
    </message>
    <message>
        <source>How much time is shown</source>
        <translation>顯示多長時間</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Follows the turns as they happen</source>
        <translation>跟隨正在發生的輪</translation>
    </message>
    <message>
        <source>delay of a 10 ms probe timer, log scale</source>
        <translation>10 ms 探測定時器的延遲，對數刻度</translation>
    </message>
    <message>
        <source>Loop latency</source>
        <translation>迴圈延遲</translation>
    </message>
    <message>
        <source>one turn at a time, one thread</source>
        <translation>一次一輪，一個執行緒</translation>
    </message>
    <message>
        <source>last 60 s, without what ran inside of them</source>
        <translation>最近 60 s，不含其內部運行的部分</translation>
    </message>
    <message>
        <source>fds</source>
        <translation>個 fd</translation>
    </message>
    <message>
        <source>in %1 s</source>
        <translation>%1 s 內</translation>
    </message>
    <message>
        <source>in %1 min</source>
        <translation>%1 min 內</translation>
    </message>
    <message>
        <source>Turns around %1</source>
        <translation>%1 前後的輪</translation>
    </message>
</context>
<context>
    <name>ropewalk::ReplyCourse</name>
    <message>
        <source>Throughput over time</source>
        <translation>吞吐量隨時間變化</translation>
    </message>
    <message>
        <source>warm-up</source>
        <translation>預熱</translation>
    </message>
    <message>
        <source>%1 replies a second</source>
        <translation>每秒 %1 個回覆</translation>
    </message>
</context>
<context>
    <name>ropewalk::RuleForm</name>
    <message>
        <source>seen</source>
        <translation>已見到</translation>
    </message>
    <message>
        <source>nothing in its place</source>
        <translation>換成空內容</translation>
    </message>
    <message>
        <source>Which messages</source>
        <translation>哪些訊息</translation>
    </message>
    <message>
        <source>in: received</source>
        <translation>接收：收到的</translation>
    </message>
    <message>
        <source>out: sent</source>
        <translation>傳送：發出的</translation>
    </message>
    <message>
        <source>in and out</source>
        <translation>接收和傳送</translation>
    </message>
    <message>
        <source>When</source>
        <translation>當</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>做什麼</translation>
    </message>
    <message>
        <source>reply</source>
        <translation>回覆</translation>
    </message>
    <message>
        <source>replace by</source>
        <translation>替換為</translation>
    </message>
    <message>
        <source>hold</source>
        <translation>扣留</translation>
    </message>
    <message>
        <source>drop</source>
        <translation>丟棄</translation>
    </message>
    <message>
        <source>delay</source>
        <translation>延遲</translation>
    </message>
    <message>
        <source>close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>mark</source>
        <translation>標記</translation>
    </message>
    <message>
        <source>count</source>
        <translation>計數</translation>
    </message>
    <message>
        <source>then</source>
        <translation>則</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Milliseconds of delay</source>
        <translation>延遲的毫秒數</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>Name, if it needs one</source>
        <translation>名稱，如果需要</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
</context>
<context>
    <name>ropewalk::RuleModel</name>
    <message>
        <source>When…</source>
        <translation>條件…</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>命中</translation>
    </message>
    <message>
        <source>On</source>
        <translation>啟用</translation>
    </message>
</context>
<context>
    <name>ropewalk::RulesPage</name>
    <message>
        <source>Add rule</source>
        <translation>新增規則</translation>
    </message>
    <message>
        <source>Remove rule</source>
        <translation>移除規則</translation>
    </message>
    <message>
        <source>Move rule up</source>
        <translation>上移規則</translation>
    </message>
    <message>
        <source>Move rule down</source>
        <translation>下移規則</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>規則</translation>
    </message>
    <message>
        <source>Rules of %1</source>
        <translation>%1 的規則</translation>
    </message>
    <message>
        <source>Rules, in the order in which they act</source>
        <translation>規則，依生效順序</translation>
    </message>
    <message>
        <source>No endpoint selected</source>
        <translation>未選擇端點</translation>
    </message>
    <message>
        <source>Choose one to see its rules.</source>
        <translation>選擇一個端點，檢視它的規則。</translation>
    </message>
    <message>
        <source>No rules yet</source>
        <translation>還沒有規則</translation>
    </message>
    <message>
        <source>A rule looks at each message, and replies, replaces, holds, drops, delays, closes, marks or counts.</source>
        <translation>規則檢視每則訊息，可以回覆、替換、扣留、丟棄、延遲、關閉、標記或計數。</translation>
    </message>
</context>
<context>
    <name>ropewalk::ScenarioPage</name>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Begin by step</source>
        <translation>先逐步進行</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>No scenarios open</source>
        <translation>沒有開啟的情境</translation>
    </message>
    <message>
        <source>Open a conformance corpus (.jsonl) to play its lines, whole or step by step.</source>
        <translation>開啟一個一致性語料（.jsonl），整行或逐步播放。</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>開啟…</translation>
    </message>
    <message>
        <source>Open scenarios</source>
        <translation>開啟情境</translation>
    </message>
    <message>
        <source>Scenarios (*.jsonl)</source>
        <translation>情境 (*.jsonl)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有檔案 (*)</translation>
    </message>
    <message>
        <source>%1, %2 scenarios</source>
        <translation>%1，%2 個情境</translation>
    </message>
    <message>
        <source>Find a scenario</source>
        <translation>尋找情境</translation>
    </message>
    <message>
        <source>Find by id or words</source>
        <translation>依編號或詞語尋找</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>情境</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>經過</translation>
    </message>
    <message>
        <source>What happened, as the corpus writes it</source>
        <translation>經過，依語料的寫法</translation>
    </message>
    <message>
        <source>No scenario matches.</source>
        <translation>沒有匹配的情境。</translation>
    </message>
    <message>
        <source>%1 operations left</source>
        <translation>還剩 %1 步操作</translation>
    </message>
    <message>
        <source>Played to the end</source>
        <translation>已播放到末尾</translation>
    </message>
    <message>
        <source>%1, %2 scenarios, %3 of other families</source>
        <translation>%1，%2 個情境，另有 %3 個屬於其他族</translation>
    </message>
</context>
<context>
    <name>ropewalk::SearchField</name>
    <message>
        <source>Search</source>
        <translation>搜尋</translation>
    </message>
</context>
<context>
    <name>ropewalk::SendTargets</name>
    <message>
        <source>all of %1</source>
        <translation>%1 的全部連線</translation>
    </message>
    <message>
        <source>an address</source>
        <translation>一個位址</translation>
    </message>
    <message>
        <source>%1, as %2</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>ropewalk::SequencesPanel</name>
    <message>
        <source>Add sequence</source>
        <translation>新增序列</translation>
    </message>
    <message>
        <source>Remove sequence</source>
        <translation>移除序列</translation>
    </message>
    <message>
        <source>Run sequence</source>
        <translation>執行序列</translation>
    </message>
    <message>
        <source>Sequences</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>Sequences of this endpoint</source>
        <translation>此端點的序列</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步驟</translation>
    </message>
    <message>
        <source>No sequences yet</source>
        <translation>還沒有序列</translation>
    </message>
    <message>
        <source>A sequence sends and expects, step by step.</source>
        <translation>序列逐步地傳送和期待。</translation>
    </message>
    <message>
        <source>Done in %1</source>
        <translation>耗時 %1 完成</translation>
    </message>
    <message>
        <source>Done in %1: %2</source>
        <translation>耗時 %1 完成：%2</translation>
    </message>
    <message>
        <source>Nothing came: %1</source>
        <translation>什麼都沒來：%1</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>失敗：%1</translation>
    </message>
    <message>
        <source>Nobody is connected</source>
        <translation>沒有人連線</translation>
    </message>
    <message>
        <source>Run on %1</source>
        <translation>在 %1 上執行</translation>
    </message>
</context>
<context>
    <name>ropewalk::SnippetList</name>
    <message>
        <source>Snippets</source>
        <translation>片段</translation>
    </message>
    <message>
        <source>Remove snippet</source>
        <translation>移除片段</translation>
    </message>
    <message>
        <source>Keep the composed message</source>
        <translation>儲存編寫的訊息</translation>
    </message>
</context>
<context>
    <name>ropewalk::StatusStrip</name>
    <message>
        <source>Status</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>No endpoints</source>
        <translation>沒有端點</translation>
    </message>
    <message>
        <source>Show the Deferred whose failure nobody took</source>
        <translation>顯示失敗無人處理的 Deferred</translation>
    </message>
    <message>
        <source>1 unhandled failure</source>
        <translation>1 個未處理的失敗</translation>
    </message>
    <message>
        <source>%1 unhandled failures</source>
        <translation>%1 個未處理的失敗</translation>
    </message>
    <message>
        <source>Reactor ready · %1</source>
        <translation>反應器就緒 · %1</translation>
    </message>
    <message>
        <source>Reactor %1</source>
        <translation>反應器 %1</translation>
    </message>
    <message>
        <source>%1 turns/s</source>
        <translation>%1 輪/秒</translation>
    </message>
    <message>
        <source>%1 fds</source>
        <translation>%1 個 fd</translation>
    </message>
    <message>
        <source>1 timer</source>
        <translation>1 個定時器</translation>
    </message>
    <message>
        <source>%1 timers</source>
        <translation>%1 個定時器</translation>
    </message>
    <message>
        <source>In</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>傳送</translation>
    </message>
    <message>
        <source>1 endpoint failed</source>
        <translation>1 個端點失敗</translation>
    </message>
    <message>
        <source>%1 endpoints failed</source>
        <translation>%1 個端點失敗</translation>
    </message>
    <message>
        <source>Show the queues that wait</source>
        <translation>顯示正在等待的佇列</translation>
    </message>
    <message>
        <source>%1 connections wait</source>
        <translation>%1 個連線在等待</translation>
    </message>
    <message>
        <source>Capture %1 / %2</source>
        <translation>擷取 %1 / %2</translation>
    </message>
    <message>
        <source>%1 dropped</source>
        <translation>已丟棄 %1</translation>
    </message>
    <message>
        <source>turn p99 %1</source>
        <translation>輪 p99 %1</translation>
    </message>
    <message>
        <source>Reactor</source>
        <translation>反應器</translation>
    </message>
    <message>
        <source>Show the reactor (Ctrl+4)</source>
        <translation>顯示反應器（Ctrl+4）</translation>
    </message>
    <message>
        <source>Show the turn that held the loop</source>
        <translation>顯示佔住迴圈的那一輪</translation>
    </message>
</context>
<context>
    <name>ropewalk::ThroughputBar</name>
    <message>
        <source>Figure</source>
        <translation>指標</translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation>對比…</translation>
    </message>
    <message>
        <source>Compared with %1, dashed</source>
        <translation>與 %1 對比，虛線</translation>
    </message>
    <message>
        <source>Time shown</source>
        <translation>顯示的時間</translation>
    </message>
    <message>
        <source>10 s</source>
        <translation>10 s</translation>
    </message>
    <message>
        <source>30 s</source>
        <translation>30 s</translation>
    </message>
    <message>
        <source>60 s</source>
        <translation>60 s</translation>
    </message>
    <message>
        <source>5 min</source>
        <translation>5 min</translation>
    </message>
    <message>
        <source>10 min</source>
        <translation>10 min</translation>
    </message>
    <message>
        <source>30 min</source>
        <translation>30 min</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>6 h</source>
        <translation>6 h</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>ropewalk::ThroughputPanel</name>
    <message>
        <source>Freeze throughput</source>
        <translation>凍結吞吐量</translation>
    </message>
    <message>
        <source>Show the whole time again</source>
        <translation>重新顯示全部時間</translation>
    </message>
    <message>
        <source>Round trips as histogram</source>
        <translation>以直方圖顯示往返</translation>
    </message>
    <message>
        <source>Throughput over time</source>
        <translation>吞吐量隨時間變化</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>吞吐量</translation>
    </message>
    <message>
        <source>Compare throughput with…</source>
        <translation>吞吐量對比…</translation>
    </message>
    <message>
        <source>Copy throughput as CSV</source>
        <translation>將吞吐量複製為 CSV</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>不對比</translation>
    </message>
    <message>
        <source>Throughput of %1</source>
        <translation>%1 的吞吐量</translation>
    </message>
</context>
<context>
    <name>ropewalk::TimeChart</name>
    <message>
        <source>%1 %2, highest %3</source>
        <translation>%1 %2，最高 %3</translation>
    </message>
</context>
<context>
    <name>ropewalk::ToolsPanel</name>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Open the tools</source>
        <translation>開啟工具</translation>
    </message>
    <message>
        <source>Fold the tools</source>
        <translation>收起工具</translation>
    </message>
</context>
<context>
    <name>ropewalk::TrafficBars</name>
    <message>
        <source>Traffic of the last minute</source>
        <translation>最近一分鐘的流量</translation>
    </message>
    <message>
        <source>In %1, out %2</source>
        <translation>接收 %1，傳送 %2</translation>
    </message>
    <message>
        <source>In</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>傳送</translation>
    </message>
</context>
<context>
    <name>ropewalk::TrafficHeader</name>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>連線</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>訊息</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>排隊</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>執行</translation>
    </message>
    <message>
        <source>All endpoints</source>
        <translation>所有端點</translation>
    </message>
</context>
<context>
    <name>ropewalk::TrafficOverview</name>
    <message>
        <source>In</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>傳送</translation>
    </message>
</context>
<context>
    <name>ropewalk::TrafficPanel</name>
    <message>
        <source>Copy as</source>
        <translation>複製為</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>流量</translation>
    </message>
    <message>
        <source>%1 was not saved: %2</source>
        <translation>%1 未能儲存：%2</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>尋找…</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>尋找下一個</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>尋找上一個</translation>
    </message>
    <message>
        <source>Go to message…</source>
        <translation>轉到訊息…</translation>
    </message>
    <message>
        <source>Filter messages</source>
        <translation>篩選訊息</translation>
    </message>
    <message>
        <source>Pin message</source>
        <translation>固定訊息</translation>
    </message>
    <message>
        <source>Save bytes…</source>
        <translation>儲存位元組…</translation>
    </message>
    <message>
        <source>Pinned messages only</source>
        <translation>僅固定的訊息</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>複製為文字</translation>
    </message>
    <message>
        <source>Copy as hex</source>
        <translation>複製為十六進位</translation>
    </message>
    <message>
        <source>Copy as hex dump</source>
        <translation>複製為十六進位傾印</translation>
    </message>
    <message>
        <source>Copy as C array</source>
        <translation>複製為 C 陣列</translation>
    </message>
    <message>
        <source>Copy as escaped string</source>
        <translation>複製為跳脫字串</translation>
    </message>
    <message>
        <source>Copy as Base64</source>
        <translation>複製為 Base64</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>訊息</translation>
    </message>
    <message>
        <source>No message matches</source>
        <translation>沒有匹配的訊息</translation>
    </message>
    <message>
        <source>The filter hides what there is.</source>
        <translation>篩選條件隱藏了已有的訊息。</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>清除篩選</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>還沒有訊息</translation>
    </message>
    <message>
        <source>Send one from the composer, or connect a client.</source>
        <translation>從編寫欄傳送一條，或讓用戶端連線上來。</translation>
    </message>
    <message>
        <source>Save bytes</source>
        <translation>儲存位元組</translation>
    </message>
    <message>
        <source>Go to message</source>
        <translation>轉到訊息</translation>
    </message>
    <message>
        <source>Number of the message:</source>
        <translation>訊息的序號：</translation>
    </message>
    <message>
        <source>Traffic of the last minute</source>
        <translation>最近一分鐘的流量</translation>
    </message>
</context>
<context>
    <name>ropewalk::TurnLanes</name>
    <message>
        <source>Turns of the reactor</source>
        <translation>反應器的輪</translation>
    </message>
    <message>
        <source>From %1, %2. %3</source>
        <translation>從 %1 起，%2。%3</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 of %2, %3</source>
        <translation>%2 的 %1，%3</translation>
    </message>
</context>
<context>
    <name>ropewalk::UndoToast</name>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
</context>
<context>
    <name>ropewalk::UpdateNotice</name>
    <message>
        <source>Ropewalk has looked for a newer release today, and will tomorrow.</source>
        <translation>Ropewalk 今天已查看過是否有新版本，明天會再次查看。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Ropewalk %1&lt;/b&gt; has been released; you have %2.</source>
        <translation>&lt;b&gt;Ropewalk %1&lt;/b&gt; 已發行；目前版本是 %2。</translation>
    </message>
    <message>
        <source>See what is new</source>
        <translation>查看新內容</translation>
    </message>
    <message>
        <source>Ropewalk %1 is the newest release.</source>
        <translation>Ropewalk %1 已是最新版本。</translation>
    </message>
    <message>
        <source>The releases of Ropewalk could not be looked up. It tries again tomorrow.</source>
        <translation>無法查看 Ropewalk 的新版本，明天會再試。</translation>
    </message>
</context>
<context>
    <name>ropewalk::VariablesForm</name>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>變數</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>A message writes {{name}} where the value is to stand.</source>
        <translation>訊息中寫 {{名稱}} 的地方會換成它的值。</translation>
    </message>
    <message>
        <source>A value has no name. Type one beside it.</source>
        <translation>有一個值沒有名稱。請在它旁邊輸入一個。</translation>
    </message>
    <message>
        <source>“%1” cannot be a name. Use one word without braces.</source>
        <translation>「%1」不能作名稱。請用一個不含花括號的詞。</translation>
    </message>
    <message>
        <source>{{%1}} is there already. Choose another name.</source>
        <translation>{{%1}} 已經存在。請另選一個名稱。</translation>
    </message>
    <message>
        <source>“%1” is there twice. Choose another name.</source>
        <translation>「%1」出現了兩次。請另選一個名稱。</translation>
    </message>
</context>
<context>
    <name>ropewalk::WelcomePage</name>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>歡迎</translation>
    </message>
    <message>
        <source>Echo with three clients</source>
        <translation>回顯伺服器和三個用戶端</translation>
    </message>
    <message>
        <source>A TCP server and three clients, each sending lines.</source>
        <translation>一個 TCP 伺服器和三個用戶端，各自傳送文字行。</translation>
    </message>
    <message>
        <source>1 server, 3 clients</source>
        <translation>1 個伺服器，3 個用戶端</translation>
    </message>
    <message>
        <source>Chat room</source>
        <translation>聊天室</translation>
    </message>
    <message>
        <source>A server that passes each line on to everyone else.</source>
        <translation>伺服器把每一行轉發給其他所有人。</translation>
    </message>
    <message>
        <source>1 server, 4 clients</source>
        <translation>1 個伺服器，4 個用戶端</translation>
    </message>
    <message>
        <source>Upper-case select server</source>
        <translation>大寫轉換 select 伺服器</translation>
    </message>
    <message>
        <source>Queues what each client sent and answers in upper case.</source>
        <translation>把每個用戶端發來的內容排隊，以大寫回應。</translation>
    </message>
    <message>
        <source>1 server, 2 clients</source>
        <translation>1 個伺服器，2 個用戶端</translation>
    </message>
    <message>
        <source>UDP pair</source>
        <translation>一對 UDP</translation>
    </message>
    <message>
        <source>Two datagram sockets: one asks, the other answers.</source>
        <translation>兩個資料包 socket：一個提問，另一個回答。</translation>
    </message>
    <message>
        <source>1 server, 1 client</source>
        <translation>1 個伺服器，1 個用戶端</translation>
    </message>
    <message>
        <source>Feed with a slow reader</source>
        <translation>資料來源與慢速讀取者</translation>
    </message>
    <message>
        <source>A relay&apos;s queue that fills faster than it empties.</source>
        <translation>中繼的佇列進得快，出得慢。</translation>
    </message>
    <message>
        <source>2 servers, 3 clients</source>
        <translation>2 個伺服器，3 個用戶端</translation>
    </message>
    <message>
        <source>Start with a demo</source>
        <translation>從示範開始</translation>
    </message>
    <message>
        <source>Everything runs on 127.0.0.1 and stops when you close the window.</source>
        <translation>一切都在 127.0.0.1 上執行，關閉視窗即停止。</translation>
    </message>
    <message>
        <source>Run servers and clients in one window, and see every byte between them.</source>
        <translation>在一個視窗裡執行伺服器和用戶端，看清它們之間的每個位元組。</translation>
    </message>
    <message>
        <source>Ropewalk</source>
        <translation>Ropewalk</translation>
    </message>
    <message>
        <source>Listen, this machine only</source>
        <translation>監聽，僅限本機</translation>
    </message>
    <message>
        <source>Listen on every interface</source>
        <translation>在所有網路介面上監聽</translation>
    </message>
    <message>
        <source>Unix domain socket</source>
        <translation>Unix 網域 socket</translation>
    </message>
    <message>
        <source>Receive datagrams</source>
        <translation>接收資料包</translation>
    </message>
    <message>
        <source>A relay: pass each connection on</source>
        <translation>中繼：把每個連線轉交出去</translation>
    </message>
    <message>
        <source>With Connect: a client of that server</source>
        <translation>選擇「連線」時：該伺服器的用戶端</translation>
    </message>
    <message>
        <source>What to type</source>
        <translation>可以輸入什麼</translation>
    </message>
    <message>
        <source>Find any command</source>
        <translation>尋找任意命令</translation>
    </message>
    <message>
        <source>Address bar</source>
        <translation>位址列</translation>
    </message>
    <message>
        <source>Send the composed message</source>
        <translation>傳送編寫的訊息</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>開啟工作區</translation>
    </message>
    <message>
        <source>All shortcuts</source>
        <translation>所有快速鍵</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>鍵盤</translation>
    </message>
</context>
<context>
    <name>ropewalk::WorkWords</name>
    <message>
        <source>repeat message</source>
        <translation>重複傳送訊息</translation>
    </message>
    <message>
        <source>sample figures</source>
        <translation>採集資料</translation>
    </message>
    <message>
        <source>tell the face</source>
        <translation>通知介面</translation>
    </message>
    <message>
        <source>tell of the loop</source>
        <translation>報告迴圈狀況</translation>
    </message>
    <message>
        <source>latency probe</source>
        <translation>延遲探測</translation>
    </message>
    <message>
        <source>connect timeout</source>
        <translation>連線逾時</translation>
    </message>
    <message>
        <source>idle timeout</source>
        <translation>閒置逾時</translation>
    </message>
    <message>
        <source>next address</source>
        <translation>下一個位址</translation>
    </message>
    <message>
        <source>send again</source>
        <translation>再次傳送</translation>
    </message>
    <message>
        <source>accept again</source>
        <translation>重新接受連線</translation>
    </message>
    <message>
        <source>Deferred timeout</source>
        <translation>Deferred 逾時</translation>
    </message>
    <message>
        <source>retry later</source>
        <translation>稍後重試</translation>
    </message>
    <message>
        <source>queue pace</source>
        <translation>佇列限速</translation>
    </message>
    <message>
        <source>rule delay</source>
        <translation>規則延遲</translation>
    </message>
    <message>
        <source>fault delay</source>
        <translation>故障延遲</translation>
    </message>
    <message>
        <source>forget silent peers</source>
        <translation>忘掉靜默的對端</translation>
    </message>
    <message>
        <source>ask producer</source>
        <translation>詢問生產者</translation>
    </message>
    <message>
        <source>wait for a reply</source>
        <translation>等待回覆</translation>
    </message>
    <message>
        <source>idle crowd</source>
        <translation>沉默的連線</translation>
    </message>
    <message>
        <source>cooperative task</source>
        <translation>協作任務</translation>
    </message>
    <message>
        <source>waker</source>
        <translation>喚醒</translation>
    </message>
    <message>
        <source>signals</source>
        <translation>訊號</translation>
    </message>
    <message>
        <source>listening</source>
        <translation>監聽</translation>
    </message>
    <message>
        <source>connect</source>
        <translation>連線</translation>
    </message>
    <message>
        <source>connect proxy</source>
        <translation>連線代理</translation>
    </message>
    <message>
        <source>negotiate</source>
        <translation>協商</translation>
    </message>
    <message>
        <source>resolve</source>
        <translation>解析</translation>
    </message>
    <message>
        <source>resolve and bind</source>
        <translation>解析並繫結</translation>
    </message>
    <message>
        <source>bind</source>
        <translation>繫結</translation>
    </message>
    <message>
        <source>listen</source>
        <translation>監聽</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就緒</translation>
    </message>
    <message>
        <source>pair</source>
        <translation>配對</translation>
    </message>
    <message>
        <source>send</source>
        <translation>傳送</translation>
    </message>
    <message>
        <source>reply</source>
        <translation>回覆</translation>
    </message>
    <message>
        <source>request</source>
        <translation>請求</translation>
    </message>
    <message>
        <source>greeting</source>
        <translation>問候</translation>
    </message>
    <message>
        <source>wait</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>wait no longer</source>
        <translation>不再等待</translation>
    </message>
    <message>
        <source>give up</source>
        <translation>放棄</translation>
    </message>
    <message>
        <source>next round</source>
        <translation>下一圈</translation>
    </message>
    <message>
        <source>end the loop</source>
        <translation>結束迴圈</translation>
    </message>
    <message>
        <source>drop the rest</source>
        <translation>丟棄其餘</translation>
    </message>
    <message>
        <source>close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>close client</source>
        <translation>關閉用戶端</translation>
    </message>
    <message>
        <source>close socket</source>
        <translation>關閉 socket</translation>
    </message>
    <message>
        <source>close connections</source>
        <translation>關閉連線</translation>
    </message>
    <message>
        <source>tell stopped</source>
        <translation>通知已停止</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>已離開</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>demo: order, recovered</source>
        <translation>示範：訂單，已恢復</translation>
    </message>
    <message>
        <source>demo: stock</source>
        <translation>示範：庫存</translation>
    </message>
    <message>
        <source>demo: page, unhandled</source>
        <translation>示範：頁面，未處理</translation>
    </message>
    <message>
        <source>demo: answer in time</source>
        <translation>示範：及時的答案</translation>
    </message>
    <message>
        <source>demo: price in Antwerp</source>
        <translation>示範：安特衛普的價格</translation>
    </message>
    <message>
        <source>demo: price in Bergen</source>
        <translation>示範：卑爾根的價格</translation>
    </message>
    <message>
        <source>demo: price in Cádiz</source>
        <translation>示範：加的斯的價格</translation>
    </message>
    <message>
        <source>demo: list of three prices</source>
        <translation>示範：三個價格的清單</translation>
    </message>
    <message>
        <source>demo: report</source>
        <translation>示範：報告</translation>
    </message>
    <message>
        <source>demo: figures</source>
        <translation>示範：資料</translation>
    </message>
    <message>
        <source>demo: rates</source>
        <translation>示範：匯率</translation>
    </message>
    <message>
        <source>read order</source>
        <translation>讀取訂單</translation>
    </message>
    <message>
        <source>check stock</source>
        <translation>檢查庫存</translation>
    </message>
    <message>
        <source>compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>reserve</source>
        <translation>預留</translation>
    </message>
    <message>
        <source>offer less</source>
        <translation>減少供貨</translation>
    </message>
    <message>
        <source>write answer</source>
        <translation>寫回答</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>parse</source>
        <translation>解析請求</translation>
    </message>
    <message>
        <source>to number</source>
        <translation>轉為數字</translation>
    </message>
    <message>
        <source>look up</source>
        <translation>查詢</translation>
    </message>
    <message>
        <source>show</source>
        <translation>顯示</translation>
    </message>
    <message>
        <source>say sorry</source>
        <translation>致歉</translation>
    </message>
    <message>
        <source>convert</source>
        <translation>換算</translation>
    </message>
    <message>
        <source>count answers</source>
        <translation>統計答案</translation>
    </message>
    <message>
        <source>fetch figures</source>
        <translation>取資料</translation>
    </message>
    <message>
        <source>add rates</source>
        <translation>加上匯率</translation>
    </message>
    <message>
        <source>lay out</source>
        <translation>排版</translation>
    </message>
</context>
<context>
    <name>ropewalk::WorkspaceActions</name>
    <message>
        <source>Workspaces (*.ropewalk)</source>
        <translation>工作區 (*.ropewalk)</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>工作區</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>開啟最近的</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>新增工作區</translation>
    </message>
    <message>
        <source>Open workspace…</source>
        <translation>開啟工作區…</translation>
    </message>
    <message>
        <source>Save workspace</source>
        <translation>儲存工作區</translation>
    </message>
    <message>
        <source>Save workspace as…</source>
        <translation>另存工作區…</translation>
    </message>
    <message>
        <source>Variables…</source>
        <translation>變數…</translation>
    </message>
    <message>
        <source>%1 was not opened: %2</source>
        <translation>%1 未能開啟：%2</translation>
    </message>
    <message>
        <source>%1 was not saved: %2</source>
        <translation>%1 未能儲存：%2</translation>
    </message>
    <message>
        <source>%1 has changes that are not saved.</source>
        <translation>%1 有尚未儲存的更改。</translation>
    </message>
    <message>
        <source>Ropewalk ended last time before a workspace was saved.</source>
        <translation>上次 Ropewalk 在工作區儲存之前就結束了。</translation>
    </message>
    <message>
        <source>Restore it</source>
        <translation>恢復</translation>
    </message>
    <message>
        <source>Open workspace</source>
        <translation>開啟工作區</translation>
    </message>
    <message>
        <source>Nothing opened yet</source>
        <translation>還沒有開啟過</translation>
    </message>
    <message>
        <source>It was not restored: %1</source>
        <translation>未能恢復：%1</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>已恢復</translation>
    </message>
</context>
</TS>
