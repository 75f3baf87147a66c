// One message to each URL by Go's net/http, as README.md says.   usage: go_http MESSAGE URL...
package main

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"io"
	"net/http"
	"os"
	"time"
)

func outcome(client *http.Client, message []byte, url string) string {
	answer, err := client.Post(url, "text/xml; charset=utf-8", bytes.NewReader(message))
	if err != nil {
		return fmt.Sprintf("error\t%T\t%v", err, err)
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		return fmt.Sprintf("error\t%T\t%v", err, err)
	}
	return fmt.Sprintf("http\t%d\t%s", answer.StatusCode, base64.StdEncoding.EncodeToString(body))
}

func main() {
	message, err := os.ReadFile(os.Args[1])
	if err != nil {
		panic(err)
	}
	client := &http.Client{Timeout: 10 * time.Second}
	if os.Getenv("CAREFUL") != "" {
		client.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	}
	for _, url := range os.Args[2:] {
		fmt.Println(outcome(client, message, url))
	}
}
